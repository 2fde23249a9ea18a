# What a team keeps in IAM: applied, planned without drift, changed, planned again and destroyed by terraform.test.ts.
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
  default = ["connect:ListInstances"]
}
provider "aws" {
  region                  = "us-east-1"
  skip_metadata_api_check = true
  endpoints {
    iam = var.url
    sts = var.url
  }
}
data "aws_caller_identity" "me" {}
data "aws_iam_policy" "ro" { name = "AmazonConnectReadOnlyAccess" }
data "aws_iam_policy_document" "own" {
  statement {
    actions   = var.actions
    resources = ["*"]
  }
}
resource "aws_iam_policy" "own" {
  name        = "own"
  path        = "/team/"
  description = "of the team"
  policy      = data.aws_iam_policy_document.own.json
  tags        = { Team = var.team }
}
resource "aws_iam_user" "ana" {
  name                 = "ana"
  path                 = "/eu/"
  permissions_boundary = aws_iam_policy.own.arn
  tags                 = { Team = var.team }
}
resource "aws_iam_access_key" "ana" { user = aws_iam_user.ana.name }
resource "aws_iam_user_policy" "inline" {
  name   = "inline"
  user   = aws_iam_user.ana.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "connect:*", Resource = "*" }] })
}
resource "aws_iam_group" "agents" { name = "agents" }
resource "aws_iam_group_policy_attachment" "ro" {
  group      = aws_iam_group.agents.name
  policy_arn = data.aws_iam_policy.ro.arn
}
resource "aws_iam_user_group_membership" "m" {
  user   = aws_iam_user.ana.name
  groups = [aws_iam_group.agents.name]
}
resource "aws_iam_user_policy_attachment" "own" {
  user       = aws_iam_user.ana.name
  policy_arn = aws_iam_policy.own.arn
}
resource "aws_iam_role" "agent" {
  name                 = "agent"
  max_session_duration = 7200
  assume_role_policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = aws_iam_user.ana.arn }, Action = "sts:AssumeRole" }] })
  tags                 = { Team = var.team }
}
resource "aws_iam_role_policy" "inline" {
  name   = "inline"
  role   = aws_iam_role.agent.id
  policy = data.aws_iam_policy_document.own.json
}
resource "aws_iam_role_policy_attachment" "full" {
  role       = aws_iam_role.agent.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonConnect_FullAccess"
}
resource "aws_iam_instance_profile" "p" {
  name = "p"
  role = aws_iam_role.agent.name
}
resource "aws_iam_service_linked_role" "connect" {
  aws_service_name = "connect.amazonaws.com"
  custom_suffix    = "tf"
}
resource "aws_iam_account_alias" "a" { account_alias = "contact-centre" }
resource "aws_iam_account_password_policy" "p" {
  minimum_password_length = 14
  require_symbols         = true
}
output "me" { value = data.aws_caller_identity.me.account_id }
