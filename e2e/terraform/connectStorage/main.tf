# An instance with every attribute and storage in a bucket with a key of its own: applied, planned without drift, changed, planned again and
# destroyed by terraformStorage.all.test.ts.
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
variable "url" {
  description = "where the server listens"
}
variable "logs" { default = false }
variable "prefix" { default = "calls" }
variable "hours" { default = 24 }
variable "key" { default = "first" }
variable "kind" { default = "Created" }
provider "aws" {
  region                  = "us-east-1"
  skip_metadata_api_check = true
  s3_use_path_style       = true
  endpoints {
    connect = var.url
    events  = var.url
    iam     = var.url
    kms     = var.url
    s3      = var.url
    sts     = var.url
  }
}
data "aws_caller_identity" "me" {}
resource "aws_kms_key" "data" {
  for_each                = toset(["first", "second"])
  description             = each.key
  deletion_window_in_days = 7
}
resource "aws_kms_alias" "data" {
  name          = "alias/data"
  target_key_id = aws_kms_key.data[var.key].key_id
}
resource "aws_kms_grant" "data" {
  name              = "data"
  key_id            = aws_kms_key.data["first"].key_id
  grantee_principal = data.aws_caller_identity.me.arn
  operations        = ["Decrypt"]
}
resource "aws_s3_bucket" "recordings" {
  bucket        = "our-recordings"
  force_destroy = true
}
resource "aws_connect_instance" "sales" {
  identity_management_type         = "CONNECT_MANAGED"
  instance_alias                   = "sales"
  inbound_calls_enabled            = true
  outbound_calls_enabled           = false
  auto_resolve_best_voices_enabled = false
  contact_flow_logs_enabled        = var.logs
  contact_lens_enabled             = !var.logs
  early_media_enabled              = false
  multi_party_conference_enabled   = true
}
resource "aws_connect_instance_storage_config" "stored" {
  for_each      = toset(["CALL_RECORDINGS", "CHAT_TRANSCRIPTS", "SCHEDULED_REPORTS"])
  instance_id   = aws_connect_instance.sales.id
  resource_type = each.key
  storage_config {
    storage_type = "S3"
    s3_config {
      bucket_name   = aws_s3_bucket.recordings.id
      bucket_prefix = "${var.prefix}/${each.key}"
      encryption_config {
        encryption_type = "KMS"
        key_id          = aws_kms_key.data[var.key].arn
      }
    }
  }
}
resource "aws_connect_instance_storage_config" "media" {
  instance_id   = aws_connect_instance.sales.id
  resource_type = "MEDIA_STREAMS"
  storage_config {
    storage_type = "KINESIS_VIDEO_STREAM"
    kinesis_video_stream_config {
      prefix                 = "media"
      retention_period_hours = var.hours
      encryption_config {
        encryption_type = "KMS"
        key_id          = aws_kms_key.data[var.key].arn
      }
    }
  }
}
resource "aws_cloudwatch_event_bus" "calls" { name = "calls" }
resource "aws_cloudwatch_event_rule" "calls" {
  name           = "calls"
  event_bus_name = aws_cloudwatch_event_bus.calls.name
  event_pattern  = jsonencode({ source = ["aws.connect"], detail = { kind = [var.kind] } })
}
resource "aws_cloudwatch_event_target" "log" {
  rule           = aws_cloudwatch_event_rule.calls.name
  event_bus_name = aws_cloudwatch_event_bus.calls.name
  arn            = "arn:aws:logs:us-east-1:${data.aws_caller_identity.me.account_id}:log-group:/aws/events/calls"
}
