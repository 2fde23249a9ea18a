# An instance with associations, and what it holds by name: applied, planned without drift, changed, planned again and destroyed by
# terraformAssociations.all.test.ts.
terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "url" {
  type = string
}

variable "alias" {
  type    = string
  default = "sales"
}

variable "function" {
  type    = string
  default = "lookup"
}

variable "early_media" {
  type    = bool
  default = true
}

provider "aws" {
  region                  = "us-east-1"
  skip_metadata_api_check = true
  s3_use_path_style       = true

  endpoints {
    connect = var.url
    iam     = var.url
    s3      = var.url
    sts     = var.url
  }
}

data "aws_caller_identity" "current" {}

resource "aws_connect_instance" "sales" {
  identity_management_type = "CONNECT_MANAGED"
  instance_alias           = var.alias
  inbound_calls_enabled    = true
  outbound_calls_enabled   = true
  early_media_enabled      = var.early_media
}

resource "aws_s3_bucket" "recordings" {
  bucket = "amazon-connect-recordings"
}

resource "aws_connect_instance_storage_config" "recordings" {
  instance_id   = aws_connect_instance.sales.id
  resource_type = "CALL_RECORDINGS"

  storage_config {
    storage_type = "S3"

    s3_config {
      bucket_name   = aws_s3_bucket.recordings.bucket
      bucket_prefix = "calls"
    }
  }
}

resource "aws_connect_lambda_function_association" "lookup" {
  instance_id  = aws_connect_instance.sales.id
  function_arn = "arn:aws:lambda:us-east-1:${data.aws_caller_identity.current.account_id}:function:${var.function}"
}

resource "aws_connect_bot_association" "orders" {
  instance_id = aws_connect_instance.sales.id

  lex_bot {
    name       = "Orders"
    lex_region = "us-east-1"
  }
}

data "aws_connect_bot_association" "orders" {
  instance_id = aws_connect_instance.sales.id

  lex_bot {
    name       = "Orders"
    lex_region = "us-east-1"
  }

  depends_on = [aws_connect_bot_association.orders]
}

data "aws_connect_lambda_function_association" "lookup" {
  instance_id  = aws_connect_instance.sales.id
  function_arn = aws_connect_lambda_function_association.lookup.function_arn
}

data "aws_connect_instance" "sales" {
  instance_alias = var.alias
  depends_on     = [aws_connect_instance.sales]
}

# What a new instance holds is found by name.

data "aws_connect_hours_of_operation" "basic" {
  instance_id = aws_connect_instance.sales.id
  name        = "Basic Hours"
}

data "aws_connect_queue" "basic" {
  instance_id = aws_connect_instance.sales.id
  name        = "BasicQueue"
}

data "aws_connect_routing_profile" "basic" {
  instance_id = aws_connect_instance.sales.id
  name        = "Basic Routing Profile"
}

data "aws_connect_security_profile" "agent" {
  instance_id = aws_connect_instance.sales.id
  name        = "Agent"
}

data "aws_connect_contact_flow" "queue" {
  instance_id = aws_connect_instance.sales.id
  name        = "Default customer queue"
}

data "aws_connect_prompt" "beep" {
  instance_id = aws_connect_instance.sales.id
  name        = "Beep.wav"
}

output "found" {
  value = {
    instance      = data.aws_connect_instance.sales.id
    hours         = data.aws_connect_hours_of_operation.basic.time_zone
    queue_hours   = data.aws_connect_queue.basic.hours_of_operation_id == data.aws_connect_hours_of_operation.basic.hours_of_operation_id
    default_queue = data.aws_connect_routing_profile.basic.default_outbound_queue_id == data.aws_connect_queue.basic.queue_id
    queues        = sort([for each in data.aws_connect_routing_profile.basic.queue_configs : each.channel])
    permissions   = sort(data.aws_connect_security_profile.agent.permissions)
    flow          = data.aws_connect_contact_flow.queue.type
    prompt        = data.aws_connect_prompt.beep.name
    bot           = data.aws_connect_bot_association.orders.lex_bot[0].name
    function      = data.aws_connect_lambda_function_association.lookup.function_arn
  }
}
