/**
 * The policies that customers add to AWS's own, with the white space of AWS's page (Amazon Connect Administrator Guide, AWS managed
 * policies for Amazon Connect): what is stored is compared byte for byte.
 */
export const CONNECT_ROLE =
  '{ "Version": "2012-10-17", "Statement": [ { "Sid": "AttachAnyPolicyToAmazonConnectRole", "Effect": "Allow", "Action": "iam:PutRolePolicy", "Resource": "arn:aws:iam::*:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect*" } ] }'

export const VOICE_ID =
  '{ "Version": "2012-10-17", "Statement": [ { "Sid": "AttachAnyPolicyToAmazonConnectRole", "Effect": "Allow", "Action": "iam:PutRolePolicy", "Resource": "arn:aws:iam::*:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect*" }, { "Effect": "Allow", "Action": [ "connect:CreateIntegrationAssociation", "connect:DeleteIntegrationAssociation", "connect:ListIntegrationAssociations" ], "Resource": "*" }, { "Effect": "Allow", "Action": [ "events:DeleteRule", "events:PutRule", "events:PutTargets", "events:RemoveTargets" ], "Resource": "*", "Condition": { "StringEquals": { "events:ManagedBy": "connect.amazonaws.com" } } } ] }'
