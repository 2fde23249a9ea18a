# Buckets with tags, a policy and their settings: applied, planned without drift, changed, planned again and destroyed by terraformS3.test.ts.
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
variable "url" {
  description = "where the server listens"
}
variable "team" { default = "blue" }
variable "actions" {
  type    = list(string)
  default = ["s3:GetObject"]
}
provider "aws" {
  region                  = "us-east-1"
  skip_metadata_api_check = true
  s3_use_path_style       = true
  endpoints {
    iam = var.url
    s3  = var.url
    sts = var.url
  }
}
data "aws_caller_identity" "me" {}
resource "aws_s3_bucket" "alone" {
  bucket = "amazon-connect-alone"
  tags   = { Team = var.team }
}
resource "aws_s3_bucket" "recordings" {
  bucket        = "our-recordings"
  force_destroy = true
}
resource "aws_s3_bucket_policy" "recordings" {
  bucket = aws_s3_bucket.recordings.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = data.aws_caller_identity.me.arn }
      Action    = var.actions
      Resource  = "${aws_s3_bucket.recordings.arn}/*"
    }]
  })
}
resource "aws_s3_bucket_public_access_block" "recordings" {
  bucket                  = aws_s3_bucket.recordings.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = var.team == "blue"
}
resource "aws_s3_bucket_ownership_controls" "recordings" {
  bucket = aws_s3_bucket.recordings.id
  rule { object_ownership = "BucketOwnerEnforced" }
}
resource "aws_s3_bucket_server_side_encryption_configuration" "recordings" {
  bucket = aws_s3_bucket.recordings.id
  rule {
    apply_server_side_encryption_by_default { sse_algorithm = "AES256" }
    bucket_key_enabled = var.team == "green"
  }
}
data "aws_s3_bucket" "alone" {
  bucket     = aws_s3_bucket.alone.id
  depends_on = [aws_s3_bucket.alone]
}
