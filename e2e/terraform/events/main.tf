# Event buses, rules and targets: applied, planned without drift, changed, planned again and destroyed by terraformEvents.test.ts.
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
variable "url" {
  description = "where the server listens"
}
variable "team" { default = "blue" }
variable "state" { default = "ENABLED" }
variable "prefix" { default = "call." }
provider "aws" {
  region                  = "us-east-1"
  skip_metadata_api_check = true
  endpoints {
    events = var.url
    iam    = var.url
    sts    = var.url
  }
}
data "aws_caller_identity" "me" {}
data "aws_cloudwatch_event_bus" "default" { name = "default" }
resource "aws_cloudwatch_event_bus" "calls" {
  name        = "calls"
  description = "what happens to calls of ${var.team}"
  tags        = { Team = var.team }
}
resource "aws_cloudwatch_event_bus_policy" "calls" {
  event_bus_name = aws_cloudwatch_event_bus.calls.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "partner"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Action    = "events:PutEvents"
      Resource  = aws_cloudwatch_event_bus.calls.arn
    }]
  })
}
resource "aws_cloudwatch_event_permission" "default" {
  principal    = "111122223333"
  statement_id = "partner"
}
resource "aws_cloudwatch_event_rule" "calls" {
  name           = "calls"
  description    = "calls of ${var.team}"
  event_bus_name = aws_cloudwatch_event_bus.calls.name
  state          = var.state
  event_pattern = jsonencode({
    source = ["my.calls"]
    detail = { kind = [{ prefix = var.prefix }], seconds = [{ numeric = [">", 0, "<=", 3600] }] }
  })
  tags = { Team = var.team }
}
resource "aws_cloudwatch_event_rule" "daily" {
  name_prefix         = "daily-"
  schedule_expression = "cron(0 12 * * ? *)"
}
resource "aws_cloudwatch_event_target" "log" {
  rule           = aws_cloudwatch_event_rule.calls.name
  event_bus_name = aws_cloudwatch_event_bus.calls.name
  target_id      = "log"
  arn            = "arn:aws:logs:us-east-1:${data.aws_caller_identity.me.account_id}:log-group:/aws/events/calls"
}
resource "aws_cloudwatch_event_target" "queue" {
  rule      = aws_cloudwatch_event_rule.daily.name
  target_id = "queue"
  arn       = "arn:aws:sqs:us-east-1:${data.aws_caller_identity.me.account_id}:calls.fifo"
  sqs_target { message_group_id = var.team }
  retry_policy {
    maximum_event_age_in_seconds = 60
    maximum_retry_attempts       = 3
  }
  input_transformer {
    input_paths    = { team = "$.detail.team" }
    input_template = "{\"team\": <team>, \"of\": \"${var.team}\"}"
  }
}
output "default_bus" { value = data.aws_cloudwatch_event_bus.default.arn }
