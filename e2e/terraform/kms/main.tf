# A key with an alias and grants: applied, planned without drift, changed, planned again and destroyed by terraformKms.test.ts.
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
variable "url" {
  description = "where the server listens"
}
variable "team" { default = "blue" }
variable "enabled" { default = true }
variable "target" { default = "recordings" }
variable "operations" {
  type    = list(string)
  default = ["Decrypt", "GenerateDataKey"]
}
provider "aws" {
  region                  = "us-east-1"
  skip_metadata_api_check = true
  endpoints {
    iam = var.url
    kms = var.url
    sts = var.url
  }
}
data "aws_caller_identity" "me" {}
data "aws_iam_policy_document" "key" {
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.me.account_id}:root"]
    }
  }
  statement {
    actions   = ["kms:Decrypt", "kms:CreateGrant", "kms:DescribeKey"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = [data.aws_caller_identity.me.arn]
    }
    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["voiceid.us-east-1.amazonaws.com"]
    }
  }
}
resource "aws_kms_key" "recordings" {
  description             = "recordings of ${var.team}"
  enable_key_rotation     = true
  rotation_period_in_days = 180
  deletion_window_in_days = 7
  policy                  = data.aws_iam_policy_document.key.json
  tags                    = { Team = var.team }
}
resource "aws_kms_key" "transcripts" {
  description             = "transcripts"
  is_enabled              = var.enabled
  deletion_window_in_days = 7
}
resource "aws_kms_alias" "own" {
  name          = "alias/own"
  target_key_id = var.target == "recordings" ? aws_kms_key.recordings.key_id : aws_kms_key.transcripts.key_id
}
resource "aws_kms_grant" "voiceid" {
  name              = "voiceid"
  key_id            = aws_kms_key.recordings.key_id
  grantee_principal = data.aws_caller_identity.me.arn
  operations        = var.operations
  constraints {
    encryption_context_equals = { Team = "blue" }
  }
}
resource "aws_kms_ciphertext" "secret" {
  key_id    = aws_kms_key.recordings.key_id
  plaintext = "of the team"
  context   = { Team = "blue" }
}
data "aws_kms_alias" "own" {
  name       = aws_kms_alias.own.name
  depends_on = [aws_kms_alias.own]
}
data "aws_kms_key" "own" {
  key_id     = aws_kms_key.recordings.arn
  depends_on = [aws_kms_alias.own]
}
