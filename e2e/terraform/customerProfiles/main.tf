# A domain of Customer Profiles with a key of its own and a profile: applied, planned without drift, changed, planned again and destroyed by
# terraformProfiles.test.ts.
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
variable "url" {
  description = "where the server listens"
}
variable "days" { default = 30 }
variable "team" { default = "blue" }
variable "city" { default = "Lisbon" }
provider "aws" {
  region                  = "us-east-1"
  skip_metadata_api_check = true
  endpoints {
    customerprofiles = var.url
    iam              = var.url
    kms              = var.url
    sts              = var.url
  }
}
resource "aws_kms_key" "own" { description = "profiles" }
resource "aws_customerprofiles_domain" "sales" {
  domain_name             = "amazon-connect-tf"
  default_expiration_days = var.days
  default_encryption_key  = aws_kms_key.own.arn
  matching {
    enabled = true
    job_schedule {
      day_of_the_week = "MONDAY"
      time            = "10:00"
    }
    auto_merging {
      enabled                                  = true
      min_allowed_confidence_score_for_merging = 0.8
      conflict_resolution { conflict_resolving_model = "RECENCY" }
      consolidation { matching_attributes_list = [["AccountNumber", "EmailAddress"]] }
    }
  }
  rule_based_matching {
    enabled = true
    matching_rules { rule = ["AccountNumber"] }
    attribute_types_selector {
      attribute_matching_model = "ONE_TO_ONE"
      email_address            = ["EmailAddress"]
      phone_number             = ["PhoneNumber"]
      address                  = ["Address"]
    }
    max_allowed_rule_level_for_matching = 1
    max_allowed_rule_level_for_merging  = 1
  }
  tags = { team = var.team }
}
resource "aws_customerprofiles_profile" "ana" {
  domain_name  = aws_customerprofiles_domain.sales.domain_name
  first_name   = "Ana"
  phone_number = "+15550100"
  address {
    address_1   = "1 Main Street"
    address_2   = "Flat 2"
    address_3   = "Block 3"
    address_4   = "Gate 4"
    city        = var.city
    county      = "Lisbon"
    country     = "PT"
    postal_code = "1000-001"
    province    = "Lisbon"
    state       = "Lisbon"
  }
  attributes = { tier = "gold" }
}
