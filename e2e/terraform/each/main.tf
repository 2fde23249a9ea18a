# What the configurations of terraformEach.all.test.ts have in common: each has one resource or data source in another file.
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
variable "url" {
  description = "where the server listens"
}
variable "instance" {
  description = "the id of an instance that is there"
}
variable "key" {
  description = "the id of a key that is there"
}
variable "grantee" {
  description = "the ARN of a user"
}
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
