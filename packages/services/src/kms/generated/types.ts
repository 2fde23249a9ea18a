// Written by scripts/generate.ts from the kms model of botocore 1.43.107; do not edit.
export interface OperationTypes {
  CancelKeyDeletion: { input: CancelKeyDeletionRequest; output: CancelKeyDeletionResponse }
  ConnectCustomKeyStore: { input: ConnectCustomKeyStoreRequest; output: Readonly<Record<string, never>> }
  CreateAlias: { input: CreateAliasRequest; output: Readonly<Record<string, never>> }
  CreateCustomKeyStore: { input: CreateCustomKeyStoreRequest; output: CreateCustomKeyStoreResponse }
  CreateGrant: { input: CreateGrantRequest; output: CreateGrantResponse }
  CreateKey: { input: CreateKeyRequest; output: CreateKeyResponse }
  Decrypt: { input: DecryptRequest; output: DecryptResponse }
  DeleteAlias: { input: DeleteAliasRequest; output: Readonly<Record<string, never>> }
  DeleteCustomKeyStore: { input: DeleteCustomKeyStoreRequest; output: Readonly<Record<string, never>> }
  DeleteImportedKeyMaterial: { input: DeleteImportedKeyMaterialRequest; output: DeleteImportedKeyMaterialResponse }
  DeriveSharedSecret: { input: DeriveSharedSecretRequest; output: DeriveSharedSecretResponse }
  DescribeCustomKeyStores: { input: DescribeCustomKeyStoresRequest; output: DescribeCustomKeyStoresResponse }
  DescribeKey: { input: DescribeKeyRequest; output: DescribeKeyResponse }
  DisableKey: { input: DisableKeyRequest; output: Readonly<Record<string, never>> }
  DisableKeyRotation: { input: DisableKeyRotationRequest; output: Readonly<Record<string, never>> }
  DisconnectCustomKeyStore: { input: DisconnectCustomKeyStoreRequest; output: Readonly<Record<string, never>> }
  EnableKey: { input: EnableKeyRequest; output: Readonly<Record<string, never>> }
  EnableKeyRotation: { input: EnableKeyRotationRequest; output: Readonly<Record<string, never>> }
  Encrypt: { input: EncryptRequest; output: EncryptResponse }
  GenerateDataKey: { input: GenerateDataKeyRequest; output: GenerateDataKeyResponse }
  GenerateDataKeyPair: { input: GenerateDataKeyPairRequest; output: GenerateDataKeyPairResponse }
  GenerateDataKeyPairWithoutPlaintext: { input: GenerateDataKeyPairWithoutPlaintextRequest; output: GenerateDataKeyPairWithoutPlaintextResponse }
  GenerateDataKeyWithoutPlaintext: { input: GenerateDataKeyWithoutPlaintextRequest; output: GenerateDataKeyWithoutPlaintextResponse }
  GenerateMac: { input: GenerateMacRequest; output: GenerateMacResponse }
  GenerateRandom: { input: GenerateRandomRequest; output: GenerateRandomResponse }
  GetKeyLastUsage: { input: GetKeyLastUsageRequest; output: GetKeyLastUsageResponse }
  GetKeyPolicy: { input: GetKeyPolicyRequest; output: GetKeyPolicyResponse }
  GetKeyRotationStatus: { input: GetKeyRotationStatusRequest; output: GetKeyRotationStatusResponse }
  GetParametersForImport: { input: GetParametersForImportRequest; output: GetParametersForImportResponse }
  GetPublicKey: { input: GetPublicKeyRequest; output: GetPublicKeyResponse }
  ImportKeyMaterial: { input: ImportKeyMaterialRequest; output: ImportKeyMaterialResponse }
  ListAliases: { input: ListAliasesRequest; output: ListAliasesResponse }
  ListGrants: { input: ListGrantsRequest; output: ListGrantsResponse }
  ListKeyPolicies: { input: ListKeyPoliciesRequest; output: ListKeyPoliciesResponse }
  ListKeyRotations: { input: ListKeyRotationsRequest; output: ListKeyRotationsResponse }
  ListKeys: { input: ListKeysRequest; output: ListKeysResponse }
  ListResourceTags: { input: ListResourceTagsRequest; output: ListResourceTagsResponse }
  ListRetirableGrants: { input: ListRetirableGrantsRequest; output: ListGrantsResponse }
  PutKeyPolicy: { input: PutKeyPolicyRequest; output: Readonly<Record<string, never>> }
  ReEncrypt: { input: ReEncryptRequest; output: ReEncryptResponse }
  ReplicateKey: { input: ReplicateKeyRequest; output: ReplicateKeyResponse }
  RetireGrant: { input: RetireGrantRequest; output: Readonly<Record<string, never>> }
  RevokeGrant: { input: RevokeGrantRequest; output: Readonly<Record<string, never>> }
  RotateKeyOnDemand: { input: RotateKeyOnDemandRequest; output: RotateKeyOnDemandResponse }
  ScheduleKeyDeletion: { input: ScheduleKeyDeletionRequest; output: ScheduleKeyDeletionResponse }
  Sign: { input: SignRequest; output: SignResponse }
  TagResource: { input: TagResourceRequest; output: Readonly<Record<string, never>> }
  UntagResource: { input: UntagResourceRequest; output: Readonly<Record<string, never>> }
  UpdateAlias: { input: UpdateAliasRequest; output: Readonly<Record<string, never>> }
  UpdateCustomKeyStore: { input: UpdateCustomKeyStoreRequest; output: Readonly<Record<string, never>> }
  UpdateKeyDescription: { input: UpdateKeyDescriptionRequest; output: Readonly<Record<string, never>> }
  UpdatePrimaryRegion: { input: UpdatePrimaryRegionRequest; output: Readonly<Record<string, never>> }
  Verify: { input: VerifyRequest; output: VerifyResponse }
  VerifyMac: { input: VerifyMacRequest; output: VerifyMacResponse }
}

export interface AliasListEntry {
  readonly AliasName?: string | undefined
  readonly AliasArn?: string | undefined
  readonly TargetKeyId?: string | undefined
  readonly CreationDate?: Date | undefined
  readonly LastUpdatedDate?: Date | undefined
}

export interface CancelKeyDeletionRequest {
  readonly KeyId: string
}

export interface CancelKeyDeletionResponse {
  readonly KeyId?: string | undefined
}

export interface ConnectCustomKeyStoreRequest {
  readonly CustomKeyStoreId: string
}

export interface CreateAliasRequest {
  readonly AliasName: string
  readonly TargetKeyId: string
}

export interface CreateCustomKeyStoreRequest {
  readonly CustomKeyStoreName: string
  readonly CloudHsmClusterId?: string | undefined
  readonly TrustAnchorCertificate?: string | undefined
  readonly KeyStorePassword?: string | undefined
  readonly CustomKeyStoreType?: 'AWS_CLOUDHSM' | 'EXTERNAL_KEY_STORE' | undefined
  readonly XksProxyUriEndpoint?: string | undefined
  readonly XksProxyUriPath?: string | undefined
  readonly XksProxyVpcEndpointServiceName?: string | undefined
  readonly XksProxyVpcEndpointServiceOwner?: string | undefined
  readonly XksProxyAuthenticationCredential?: XksProxyAuthenticationCredentialType | undefined
  readonly XksProxyConnectivity?: 'PUBLIC_ENDPOINT' | 'VPC_ENDPOINT_SERVICE' | undefined
}

export interface CreateCustomKeyStoreResponse {
  readonly CustomKeyStoreId?: string | undefined
}

export interface CreateGrantRequest {
  readonly KeyId: string
  readonly GranteePrincipal?: string | undefined
  readonly RetiringPrincipal?: string | undefined
  readonly Operations: readonly ('Decrypt' | 'Encrypt' | 'GenerateDataKey' | 'GenerateDataKeyWithoutPlaintext' | 'ReEncryptFrom' | 'ReEncryptTo' | 'Sign' | 'Verify' | 'GetPublicKey' | 'CreateGrant' | 'RetireGrant' | 'DescribeKey' | 'GenerateDataKeyPair' | 'GenerateDataKeyPairWithoutPlaintext' | 'GenerateMac' | 'VerifyMac' | 'DeriveSharedSecret')[]
  readonly Constraints?: GrantConstraints | undefined
  readonly GrantTokens?: readonly string[] | undefined
  readonly Name?: string | undefined
  readonly DryRun?: boolean | undefined
  readonly GranteeServicePrincipal?: string | undefined
  readonly RetiringServicePrincipal?: string | undefined
}

export interface CreateGrantResponse {
  readonly GrantToken?: string | undefined
  readonly GrantId?: string | undefined
}

export interface CreateKeyRequest {
  readonly Policy?: string | undefined
  readonly Description?: string | undefined
  readonly KeyUsage?: 'SIGN_VERIFY' | 'ENCRYPT_DECRYPT' | 'GENERATE_VERIFY_MAC' | 'KEY_AGREEMENT' | undefined
  readonly CustomerMasterKeySpec?: 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521' | 'ECC_SECG_P256K1' | 'SYMMETRIC_DEFAULT' | 'HMAC_224' | 'HMAC_256' | 'HMAC_384' | 'HMAC_512' | 'SM2' | undefined
  readonly KeySpec?: 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521' | 'ECC_SECG_P256K1' | 'SYMMETRIC_DEFAULT' | 'HMAC_224' | 'HMAC_256' | 'HMAC_384' | 'HMAC_512' | 'SM2' | 'ML_DSA_44' | 'ML_DSA_65' | 'ML_DSA_87' | 'ECC_NIST_EDWARDS25519' | undefined
  readonly Origin?: 'AWS_KMS' | 'EXTERNAL' | 'AWS_CLOUDHSM' | 'EXTERNAL_KEY_STORE' | undefined
  readonly CustomKeyStoreId?: string | undefined
  readonly BypassPolicyLockoutSafetyCheck?: boolean | undefined
  readonly Tags?: readonly Tag[] | undefined
  readonly MultiRegion?: boolean | undefined
  readonly XksKeyId?: string | undefined
}

export interface CreateKeyResponse {
  readonly KeyMetadata?: KeyMetadata | undefined
}

export interface CustomKeyStoresListEntry {
  readonly CustomKeyStoreId?: string | undefined
  readonly CustomKeyStoreName?: string | undefined
  readonly CloudHsmClusterId?: string | undefined
  readonly TrustAnchorCertificate?: string | undefined
  readonly ConnectionState?: 'CONNECTED' | 'CONNECTING' | 'FAILED' | 'DISCONNECTED' | 'DISCONNECTING' | undefined
  readonly ConnectionErrorCode?: 'INVALID_CREDENTIALS' | 'CLUSTER_NOT_FOUND' | 'NETWORK_ERRORS' | 'INTERNAL_ERROR' | 'INSUFFICIENT_CLOUDHSM_HSMS' | 'USER_LOCKED_OUT' | 'USER_NOT_FOUND' | 'USER_LOGGED_IN' | 'SUBNET_NOT_FOUND' | 'INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET' | 'XKS_PROXY_ACCESS_DENIED' | 'XKS_PROXY_NOT_REACHABLE' | 'XKS_VPC_ENDPOINT_SERVICE_NOT_FOUND' | 'XKS_PROXY_INVALID_RESPONSE' | 'XKS_PROXY_INVALID_CONFIGURATION' | 'XKS_VPC_ENDPOINT_SERVICE_INVALID_CONFIGURATION' | 'XKS_PROXY_TIMED_OUT' | 'XKS_PROXY_INVALID_TLS_CONFIGURATION' | undefined
  readonly CreationDate?: Date | undefined
  readonly CustomKeyStoreType?: 'AWS_CLOUDHSM' | 'EXTERNAL_KEY_STORE' | undefined
  readonly XksProxyConfiguration?: XksProxyConfigurationType | undefined
}

export interface DecryptRequest {
  readonly CiphertextBlob?: Uint8Array | undefined
  readonly EncryptionContext?: Readonly<Record<string, string>> | undefined
  readonly GrantTokens?: readonly string[] | undefined
  readonly KeyId?: string | undefined
  readonly EncryptionAlgorithm?: 'SYMMETRIC_DEFAULT' | 'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256' | 'SM2PKE' | undefined
  readonly Recipient?: RecipientInfo | undefined
  readonly DryRun?: boolean | undefined
  readonly DryRunModifiers?: readonly 'IGNORE_CIPHERTEXT'[] | undefined
}

export interface DecryptResponse {
  readonly KeyId?: string | undefined
  readonly Plaintext?: Uint8Array | undefined
  readonly EncryptionAlgorithm?: 'SYMMETRIC_DEFAULT' | 'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256' | 'SM2PKE' | undefined
  readonly CiphertextForRecipient?: Uint8Array | undefined
  readonly KeyMaterialId?: string | undefined
}

export interface DeleteAliasRequest {
  readonly AliasName: string
}

export interface DeleteCustomKeyStoreRequest {
  readonly CustomKeyStoreId: string
}

export interface DeleteImportedKeyMaterialRequest {
  readonly KeyId: string
  readonly KeyMaterialId?: string | undefined
}

export interface DeleteImportedKeyMaterialResponse {
  readonly KeyId?: string | undefined
  readonly KeyMaterialId?: string | undefined
}

export interface DeriveSharedSecretRequest {
  readonly KeyId: string
  readonly KeyAgreementAlgorithm: 'ECDH'
  readonly PublicKey: Uint8Array
  readonly GrantTokens?: readonly string[] | undefined
  readonly DryRun?: boolean | undefined
  readonly Recipient?: RecipientInfo | undefined
}

export interface DeriveSharedSecretResponse {
  readonly KeyId?: string | undefined
  readonly SharedSecret?: Uint8Array | undefined
  readonly CiphertextForRecipient?: Uint8Array | undefined
  readonly KeyAgreementAlgorithm?: 'ECDH' | undefined
  readonly KeyOrigin?: 'AWS_KMS' | 'EXTERNAL' | 'AWS_CLOUDHSM' | 'EXTERNAL_KEY_STORE' | undefined
}

export interface DescribeCustomKeyStoresRequest {
  readonly CustomKeyStoreId?: string | undefined
  readonly CustomKeyStoreName?: string | undefined
  readonly Limit?: number | undefined
  readonly Marker?: string | undefined
}

export interface DescribeCustomKeyStoresResponse {
  readonly CustomKeyStores?: readonly CustomKeyStoresListEntry[] | undefined
  readonly NextMarker?: string | undefined
  readonly Truncated?: boolean | undefined
}

export interface DescribeKeyRequest {
  readonly KeyId: string
  readonly GrantTokens?: readonly string[] | undefined
}

export interface DescribeKeyResponse {
  readonly KeyMetadata?: KeyMetadata | undefined
}

export interface DisableKeyRequest {
  readonly KeyId: string
}

export interface DisableKeyRotationRequest {
  readonly KeyId: string
}

export interface DisconnectCustomKeyStoreRequest {
  readonly CustomKeyStoreId: string
}

export interface EnableKeyRequest {
  readonly KeyId: string
}

export interface EnableKeyRotationRequest {
  readonly KeyId: string
  readonly RotationPeriodInDays?: number | undefined
}

export interface EncryptRequest {
  readonly KeyId: string
  readonly Plaintext: Uint8Array
  readonly EncryptionContext?: Readonly<Record<string, string>> | undefined
  readonly GrantTokens?: readonly string[] | undefined
  readonly EncryptionAlgorithm?: 'SYMMETRIC_DEFAULT' | 'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256' | 'SM2PKE' | undefined
  readonly DryRun?: boolean | undefined
}

export interface EncryptResponse {
  readonly CiphertextBlob?: Uint8Array | undefined
  readonly KeyId?: string | undefined
  readonly EncryptionAlgorithm?: 'SYMMETRIC_DEFAULT' | 'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256' | 'SM2PKE' | undefined
}

export interface GenerateDataKeyPairRequest {
  readonly EncryptionContext?: Readonly<Record<string, string>> | undefined
  readonly KeyId: string
  readonly KeyPairSpec: 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521' | 'ECC_SECG_P256K1' | 'SM2' | 'ECC_NIST_EDWARDS25519'
  readonly GrantTokens?: readonly string[] | undefined
  readonly Recipient?: RecipientInfo | undefined
  readonly DryRun?: boolean | undefined
}

export interface GenerateDataKeyPairResponse {
  readonly PrivateKeyCiphertextBlob?: Uint8Array | undefined
  readonly PrivateKeyPlaintext?: Uint8Array | undefined
  readonly PublicKey?: Uint8Array | undefined
  readonly KeyId?: string | undefined
  readonly KeyPairSpec?: 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521' | 'ECC_SECG_P256K1' | 'SM2' | 'ECC_NIST_EDWARDS25519' | undefined
  readonly CiphertextForRecipient?: Uint8Array | undefined
  readonly KeyMaterialId?: string | undefined
}

export interface GenerateDataKeyPairWithoutPlaintextRequest {
  readonly EncryptionContext?: Readonly<Record<string, string>> | undefined
  readonly KeyId: string
  readonly KeyPairSpec: 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521' | 'ECC_SECG_P256K1' | 'SM2' | 'ECC_NIST_EDWARDS25519'
  readonly GrantTokens?: readonly string[] | undefined
  readonly DryRun?: boolean | undefined
}

export interface GenerateDataKeyPairWithoutPlaintextResponse {
  readonly PrivateKeyCiphertextBlob?: Uint8Array | undefined
  readonly PublicKey?: Uint8Array | undefined
  readonly KeyId?: string | undefined
  readonly KeyPairSpec?: 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521' | 'ECC_SECG_P256K1' | 'SM2' | 'ECC_NIST_EDWARDS25519' | undefined
  readonly KeyMaterialId?: string | undefined
}

export interface GenerateDataKeyRequest {
  readonly KeyId: string
  readonly EncryptionContext?: Readonly<Record<string, string>> | undefined
  readonly NumberOfBytes?: number | undefined
  readonly KeySpec?: 'AES_256' | 'AES_128' | undefined
  readonly GrantTokens?: readonly string[] | undefined
  readonly Recipient?: RecipientInfo | undefined
  readonly DryRun?: boolean | undefined
}

export interface GenerateDataKeyResponse {
  readonly CiphertextBlob?: Uint8Array | undefined
  readonly Plaintext?: Uint8Array | undefined
  readonly KeyId?: string | undefined
  readonly CiphertextForRecipient?: Uint8Array | undefined
  readonly KeyMaterialId?: string | undefined
}

export interface GenerateDataKeyWithoutPlaintextRequest {
  readonly KeyId: string
  readonly EncryptionContext?: Readonly<Record<string, string>> | undefined
  readonly KeySpec?: 'AES_256' | 'AES_128' | undefined
  readonly NumberOfBytes?: number | undefined
  readonly GrantTokens?: readonly string[] | undefined
  readonly DryRun?: boolean | undefined
}

export interface GenerateDataKeyWithoutPlaintextResponse {
  readonly CiphertextBlob?: Uint8Array | undefined
  readonly KeyId?: string | undefined
  readonly KeyMaterialId?: string | undefined
}

export interface GenerateMacRequest {
  readonly Message: Uint8Array
  readonly KeyId: string
  readonly MacAlgorithm: 'HMAC_SHA_224' | 'HMAC_SHA_256' | 'HMAC_SHA_384' | 'HMAC_SHA_512'
  readonly GrantTokens?: readonly string[] | undefined
  readonly DryRun?: boolean | undefined
}

export interface GenerateMacResponse {
  readonly Mac?: Uint8Array | undefined
  readonly MacAlgorithm?: 'HMAC_SHA_224' | 'HMAC_SHA_256' | 'HMAC_SHA_384' | 'HMAC_SHA_512' | undefined
  readonly KeyId?: string | undefined
}

export interface GenerateRandomRequest {
  readonly NumberOfBytes?: number | undefined
  readonly CustomKeyStoreId?: string | undefined
  readonly Recipient?: RecipientInfo | undefined
}

export interface GenerateRandomResponse {
  readonly Plaintext?: Uint8Array | undefined
  readonly CiphertextForRecipient?: Uint8Array | undefined
}

export interface GetKeyLastUsageRequest {
  readonly KeyId: string
}

export interface GetKeyLastUsageResponse {
  readonly KeyId?: string | undefined
  readonly KeyLastUsage?: KeyLastUsageData | undefined
  readonly TrackingStartDate?: Date | undefined
  readonly KeyCreationDate?: Date | undefined
}

export interface GetKeyPolicyRequest {
  readonly KeyId: string
  readonly PolicyName?: string | undefined
}

export interface GetKeyPolicyResponse {
  readonly Policy?: string | undefined
  readonly PolicyName?: string | undefined
}

export interface GetKeyRotationStatusRequest {
  readonly KeyId: string
}

export interface GetKeyRotationStatusResponse {
  readonly KeyRotationEnabled?: boolean | undefined
  readonly KeyId?: string | undefined
  readonly RotationPeriodInDays?: number | undefined
  readonly NextRotationDate?: Date | undefined
  readonly OnDemandRotationStartDate?: Date | undefined
}

export interface GetParametersForImportRequest {
  readonly KeyId: string
  readonly WrappingAlgorithm: 'RSAES_PKCS1_V1_5' | 'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256' | 'RSA_AES_KEY_WRAP_SHA_1' | 'RSA_AES_KEY_WRAP_SHA_256' | 'SM2PKE'
  readonly WrappingKeySpec: 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'SM2'
}

export interface GetParametersForImportResponse {
  readonly KeyId?: string | undefined
  readonly ImportToken?: Uint8Array | undefined
  readonly PublicKey?: Uint8Array | undefined
  readonly ParametersValidTo?: Date | undefined
}

export interface GetPublicKeyRequest {
  readonly KeyId: string
  readonly GrantTokens?: readonly string[] | undefined
}

export interface GetPublicKeyResponse {
  readonly KeyId?: string | undefined
  readonly PublicKey?: Uint8Array | undefined
  readonly CustomerMasterKeySpec?: 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521' | 'ECC_SECG_P256K1' | 'SYMMETRIC_DEFAULT' | 'HMAC_224' | 'HMAC_256' | 'HMAC_384' | 'HMAC_512' | 'SM2' | undefined
  readonly KeySpec?: 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521' | 'ECC_SECG_P256K1' | 'SYMMETRIC_DEFAULT' | 'HMAC_224' | 'HMAC_256' | 'HMAC_384' | 'HMAC_512' | 'SM2' | 'ML_DSA_44' | 'ML_DSA_65' | 'ML_DSA_87' | 'ECC_NIST_EDWARDS25519' | undefined
  readonly KeyUsage?: 'SIGN_VERIFY' | 'ENCRYPT_DECRYPT' | 'GENERATE_VERIFY_MAC' | 'KEY_AGREEMENT' | undefined
  readonly EncryptionAlgorithms?: readonly ('SYMMETRIC_DEFAULT' | 'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256' | 'SM2PKE')[] | undefined
  readonly SigningAlgorithms?: readonly ('RSASSA_PSS_SHA_256' | 'RSASSA_PSS_SHA_384' | 'RSASSA_PSS_SHA_512' | 'RSASSA_PKCS1_V1_5_SHA_256' | 'RSASSA_PKCS1_V1_5_SHA_384' | 'RSASSA_PKCS1_V1_5_SHA_512' | 'ECDSA_SHA_256' | 'ECDSA_SHA_384' | 'ECDSA_SHA_512' | 'SM2DSA' | 'ML_DSA_SHAKE_256' | 'ED25519_SHA_512' | 'ED25519_PH_SHA_512')[] | undefined
  readonly KeyAgreementAlgorithms?: readonly 'ECDH'[] | undefined
}

export interface GrantConstraints {
  readonly EncryptionContextSubset?: Readonly<Record<string, string>> | undefined
  readonly EncryptionContextEquals?: Readonly<Record<string, string>> | undefined
  readonly SourceArn?: string | undefined
}

export interface GrantListEntry {
  readonly KeyId?: string | undefined
  readonly GrantId?: string | undefined
  readonly Name?: string | undefined
  readonly CreationDate?: Date | undefined
  readonly GranteePrincipal?: string | undefined
  readonly RetiringPrincipal?: string | undefined
  readonly IssuingAccount?: string | undefined
  readonly Operations?: readonly ('Decrypt' | 'Encrypt' | 'GenerateDataKey' | 'GenerateDataKeyWithoutPlaintext' | 'ReEncryptFrom' | 'ReEncryptTo' | 'Sign' | 'Verify' | 'GetPublicKey' | 'CreateGrant' | 'RetireGrant' | 'DescribeKey' | 'GenerateDataKeyPair' | 'GenerateDataKeyPairWithoutPlaintext' | 'GenerateMac' | 'VerifyMac' | 'DeriveSharedSecret')[] | undefined
  readonly Constraints?: GrantConstraints | undefined
  readonly GranteeServicePrincipal?: string | undefined
  readonly RetiringServicePrincipal?: string | undefined
}

export interface ImportKeyMaterialRequest {
  readonly KeyId: string
  readonly ImportToken: Uint8Array
  readonly EncryptedKeyMaterial: Uint8Array
  readonly ValidTo?: Date | undefined
  readonly ExpirationModel?: 'KEY_MATERIAL_EXPIRES' | 'KEY_MATERIAL_DOES_NOT_EXPIRE' | undefined
  readonly ImportType?: 'NEW_KEY_MATERIAL' | 'EXISTING_KEY_MATERIAL' | undefined
  readonly KeyMaterialDescription?: string | undefined
  readonly KeyMaterialId?: string | undefined
}

export interface ImportKeyMaterialResponse {
  readonly KeyId?: string | undefined
  readonly KeyMaterialId?: string | undefined
}

export interface KeyLastUsageData {
  readonly Operation?: 'Decrypt' | 'DeriveSharedSecret' | 'Encrypt' | 'GenerateDataKey' | 'GenerateDataKeyPair' | 'GenerateDataKeyPairWithoutPlaintext' | 'GenerateDataKeyWithoutPlaintext' | 'GenerateMac' | 'ReEncrypt' | 'Sign' | 'Verify' | 'VerifyMac' | undefined
  readonly Timestamp?: Date | undefined
  readonly CloudTrailEventId?: string | undefined
  readonly KmsRequestId?: string | undefined
}

export interface KeyListEntry {
  readonly KeyId?: string | undefined
  readonly KeyArn?: string | undefined
}

export interface KeyMetadata {
  readonly AWSAccountId?: string | undefined
  readonly KeyId: string
  readonly Arn?: string | undefined
  readonly CreationDate?: Date | undefined
  readonly Enabled?: boolean | undefined
  readonly Description?: string | undefined
  readonly KeyUsage?: 'SIGN_VERIFY' | 'ENCRYPT_DECRYPT' | 'GENERATE_VERIFY_MAC' | 'KEY_AGREEMENT' | undefined
  readonly KeyState?: 'Creating' | 'Enabled' | 'Disabled' | 'PendingDeletion' | 'PendingImport' | 'PendingReplicaDeletion' | 'Unavailable' | 'Updating' | undefined
  readonly DeletionDate?: Date | undefined
  readonly ValidTo?: Date | undefined
  readonly Origin?: 'AWS_KMS' | 'EXTERNAL' | 'AWS_CLOUDHSM' | 'EXTERNAL_KEY_STORE' | undefined
  readonly CustomKeyStoreId?: string | undefined
  readonly CloudHsmClusterId?: string | undefined
  readonly ExpirationModel?: 'KEY_MATERIAL_EXPIRES' | 'KEY_MATERIAL_DOES_NOT_EXPIRE' | undefined
  readonly KeyManager?: 'AWS' | 'CUSTOMER' | undefined
  readonly CustomerMasterKeySpec?: 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521' | 'ECC_SECG_P256K1' | 'SYMMETRIC_DEFAULT' | 'HMAC_224' | 'HMAC_256' | 'HMAC_384' | 'HMAC_512' | 'SM2' | undefined
  readonly KeySpec?: 'RSA_2048' | 'RSA_3072' | 'RSA_4096' | 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521' | 'ECC_SECG_P256K1' | 'SYMMETRIC_DEFAULT' | 'HMAC_224' | 'HMAC_256' | 'HMAC_384' | 'HMAC_512' | 'SM2' | 'ML_DSA_44' | 'ML_DSA_65' | 'ML_DSA_87' | 'ECC_NIST_EDWARDS25519' | undefined
  readonly EncryptionAlgorithms?: readonly ('SYMMETRIC_DEFAULT' | 'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256' | 'SM2PKE')[] | undefined
  readonly SigningAlgorithms?: readonly ('RSASSA_PSS_SHA_256' | 'RSASSA_PSS_SHA_384' | 'RSASSA_PSS_SHA_512' | 'RSASSA_PKCS1_V1_5_SHA_256' | 'RSASSA_PKCS1_V1_5_SHA_384' | 'RSASSA_PKCS1_V1_5_SHA_512' | 'ECDSA_SHA_256' | 'ECDSA_SHA_384' | 'ECDSA_SHA_512' | 'SM2DSA' | 'ML_DSA_SHAKE_256' | 'ED25519_SHA_512' | 'ED25519_PH_SHA_512')[] | undefined
  readonly KeyAgreementAlgorithms?: readonly 'ECDH'[] | undefined
  readonly MultiRegion?: boolean | undefined
  readonly MultiRegionConfiguration?: MultiRegionConfiguration | undefined
  readonly PendingDeletionWindowInDays?: number | undefined
  readonly MacAlgorithms?: readonly ('HMAC_SHA_224' | 'HMAC_SHA_256' | 'HMAC_SHA_384' | 'HMAC_SHA_512')[] | undefined
  readonly XksKeyConfiguration?: XksKeyConfigurationType | undefined
  readonly CurrentKeyMaterialId?: string | undefined
}

export interface ListAliasesRequest {
  readonly KeyId?: string | undefined
  readonly Limit?: number | undefined
  readonly Marker?: string | undefined
}

export interface ListAliasesResponse {
  readonly Aliases?: readonly AliasListEntry[] | undefined
  readonly NextMarker?: string | undefined
  readonly Truncated?: boolean | undefined
}

export interface ListGrantsRequest {
  readonly Limit?: number | undefined
  readonly Marker?: string | undefined
  readonly KeyId: string
  readonly GrantId?: string | undefined
  readonly GranteePrincipal?: string | undefined
  readonly GranteeServicePrincipal?: string | undefined
}

export interface ListGrantsResponse {
  readonly Grants?: readonly GrantListEntry[] | undefined
  readonly NextMarker?: string | undefined
  readonly Truncated?: boolean | undefined
}

export interface ListKeyPoliciesRequest {
  readonly KeyId: string
  readonly Limit?: number | undefined
  readonly Marker?: string | undefined
}

export interface ListKeyPoliciesResponse {
  readonly PolicyNames?: readonly string[] | undefined
  readonly NextMarker?: string | undefined
  readonly Truncated?: boolean | undefined
}

export interface ListKeyRotationsRequest {
  readonly KeyId: string
  readonly IncludeKeyMaterial?: 'ALL_KEY_MATERIAL' | 'ROTATIONS_ONLY' | undefined
  readonly Limit?: number | undefined
  readonly Marker?: string | undefined
}

export interface ListKeyRotationsResponse {
  readonly Rotations?: readonly RotationsListEntry[] | undefined
  readonly NextMarker?: string | undefined
  readonly Truncated?: boolean | undefined
}

export interface ListKeysRequest {
  readonly Limit?: number | undefined
  readonly Marker?: string | undefined
}

export interface ListKeysResponse {
  readonly Keys?: readonly KeyListEntry[] | undefined
  readonly NextMarker?: string | undefined
  readonly Truncated?: boolean | undefined
}

export interface ListResourceTagsRequest {
  readonly KeyId: string
  readonly Limit?: number | undefined
  readonly Marker?: string | undefined
}

export interface ListResourceTagsResponse {
  readonly Tags?: readonly Tag[] | undefined
  readonly NextMarker?: string | undefined
  readonly Truncated?: boolean | undefined
}

export interface ListRetirableGrantsRequest {
  readonly Limit?: number | undefined
  readonly Marker?: string | undefined
  readonly RetiringPrincipal?: string | undefined
  readonly RetiringServicePrincipal?: string | undefined
}

export interface MultiRegionConfiguration {
  readonly MultiRegionKeyType?: 'PRIMARY' | 'REPLICA' | undefined
  readonly PrimaryKey?: MultiRegionKey | undefined
  readonly ReplicaKeys?: readonly MultiRegionKey[] | undefined
}

export interface MultiRegionKey {
  readonly Arn?: string | undefined
  readonly Region?: string | undefined
}

export interface PutKeyPolicyRequest {
  readonly KeyId: string
  readonly PolicyName?: string | undefined
  readonly Policy: string
  readonly BypassPolicyLockoutSafetyCheck?: boolean | undefined
}

export interface ReEncryptRequest {
  readonly CiphertextBlob?: Uint8Array | undefined
  readonly SourceEncryptionContext?: Readonly<Record<string, string>> | undefined
  readonly SourceKeyId?: string | undefined
  readonly DestinationKeyId: string
  readonly DestinationEncryptionContext?: Readonly<Record<string, string>> | undefined
  readonly SourceEncryptionAlgorithm?: 'SYMMETRIC_DEFAULT' | 'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256' | 'SM2PKE' | undefined
  readonly DestinationEncryptionAlgorithm?: 'SYMMETRIC_DEFAULT' | 'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256' | 'SM2PKE' | undefined
  readonly GrantTokens?: readonly string[] | undefined
  readonly DryRun?: boolean | undefined
  readonly DryRunModifiers?: readonly 'IGNORE_CIPHERTEXT'[] | undefined
}

export interface ReEncryptResponse {
  readonly CiphertextBlob?: Uint8Array | undefined
  readonly SourceKeyId?: string | undefined
  readonly KeyId?: string | undefined
  readonly SourceEncryptionAlgorithm?: 'SYMMETRIC_DEFAULT' | 'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256' | 'SM2PKE' | undefined
  readonly DestinationEncryptionAlgorithm?: 'SYMMETRIC_DEFAULT' | 'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256' | 'SM2PKE' | undefined
  readonly SourceKeyMaterialId?: string | undefined
  readonly DestinationKeyMaterialId?: string | undefined
}

export interface RecipientInfo {
  readonly KeyEncryptionAlgorithm?: 'RSAES_OAEP_SHA_256' | undefined
  readonly AttestationDocument?: Uint8Array | undefined
}

export interface ReplicateKeyRequest {
  readonly KeyId: string
  readonly ReplicaRegion: string
  readonly Policy?: string | undefined
  readonly BypassPolicyLockoutSafetyCheck?: boolean | undefined
  readonly Description?: string | undefined
  readonly Tags?: readonly Tag[] | undefined
}

export interface ReplicateKeyResponse {
  readonly ReplicaKeyMetadata?: KeyMetadata | undefined
  readonly ReplicaPolicy?: string | undefined
  readonly ReplicaTags?: readonly Tag[] | undefined
}

export interface RetireGrantRequest {
  readonly GrantToken?: string | undefined
  readonly KeyId?: string | undefined
  readonly GrantId?: string | undefined
  readonly DryRun?: boolean | undefined
}

export interface RevokeGrantRequest {
  readonly KeyId: string
  readonly GrantId: string
  readonly DryRun?: boolean | undefined
}

export interface RotateKeyOnDemandRequest {
  readonly KeyId: string
}

export interface RotateKeyOnDemandResponse {
  readonly KeyId?: string | undefined
}

export interface RotationsListEntry {
  readonly KeyId?: string | undefined
  readonly KeyMaterialId?: string | undefined
  readonly KeyMaterialDescription?: string | undefined
  readonly ImportState?: 'IMPORTED' | 'PENDING_IMPORT' | undefined
  readonly KeyMaterialState?: 'NON_CURRENT' | 'CURRENT' | 'PENDING_ROTATION' | 'PENDING_MULTI_REGION_IMPORT_AND_ROTATION' | undefined
  readonly ExpirationModel?: 'KEY_MATERIAL_EXPIRES' | 'KEY_MATERIAL_DOES_NOT_EXPIRE' | undefined
  readonly ValidTo?: Date | undefined
  readonly RotationDate?: Date | undefined
  readonly RotationType?: 'AUTOMATIC' | 'ON_DEMAND' | undefined
}

export interface ScheduleKeyDeletionRequest {
  readonly KeyId: string
  readonly PendingWindowInDays?: number | undefined
}

export interface ScheduleKeyDeletionResponse {
  readonly KeyId?: string | undefined
  readonly DeletionDate?: Date | undefined
  readonly KeyState?: 'Creating' | 'Enabled' | 'Disabled' | 'PendingDeletion' | 'PendingImport' | 'PendingReplicaDeletion' | 'Unavailable' | 'Updating' | undefined
  readonly PendingWindowInDays?: number | undefined
}

export interface SignRequest {
  readonly KeyId: string
  readonly Message: Uint8Array
  readonly MessageType?: 'RAW' | 'DIGEST' | 'EXTERNAL_MU' | undefined
  readonly GrantTokens?: readonly string[] | undefined
  readonly SigningAlgorithm: 'RSASSA_PSS_SHA_256' | 'RSASSA_PSS_SHA_384' | 'RSASSA_PSS_SHA_512' | 'RSASSA_PKCS1_V1_5_SHA_256' | 'RSASSA_PKCS1_V1_5_SHA_384' | 'RSASSA_PKCS1_V1_5_SHA_512' | 'ECDSA_SHA_256' | 'ECDSA_SHA_384' | 'ECDSA_SHA_512' | 'SM2DSA' | 'ML_DSA_SHAKE_256' | 'ED25519_SHA_512' | 'ED25519_PH_SHA_512'
  readonly DryRun?: boolean | undefined
}

export interface SignResponse {
  readonly KeyId?: string | undefined
  readonly Signature?: Uint8Array | undefined
  readonly SigningAlgorithm?: 'RSASSA_PSS_SHA_256' | 'RSASSA_PSS_SHA_384' | 'RSASSA_PSS_SHA_512' | 'RSASSA_PKCS1_V1_5_SHA_256' | 'RSASSA_PKCS1_V1_5_SHA_384' | 'RSASSA_PKCS1_V1_5_SHA_512' | 'ECDSA_SHA_256' | 'ECDSA_SHA_384' | 'ECDSA_SHA_512' | 'SM2DSA' | 'ML_DSA_SHAKE_256' | 'ED25519_SHA_512' | 'ED25519_PH_SHA_512' | undefined
}

export interface Tag {
  readonly TagKey: string
  readonly TagValue: string
}

export interface TagResourceRequest {
  readonly KeyId: string
  readonly Tags: readonly Tag[]
}

export interface UntagResourceRequest {
  readonly KeyId: string
  readonly TagKeys: readonly string[]
}

export interface UpdateAliasRequest {
  readonly AliasName: string
  readonly TargetKeyId: string
}

export interface UpdateCustomKeyStoreRequest {
  readonly CustomKeyStoreId: string
  readonly NewCustomKeyStoreName?: string | undefined
  readonly KeyStorePassword?: string | undefined
  readonly CloudHsmClusterId?: string | undefined
  readonly XksProxyUriEndpoint?: string | undefined
  readonly XksProxyUriPath?: string | undefined
  readonly XksProxyVpcEndpointServiceName?: string | undefined
  readonly XksProxyVpcEndpointServiceOwner?: string | undefined
  readonly XksProxyAuthenticationCredential?: XksProxyAuthenticationCredentialType | undefined
  readonly XksProxyConnectivity?: 'PUBLIC_ENDPOINT' | 'VPC_ENDPOINT_SERVICE' | undefined
}

export interface UpdateKeyDescriptionRequest {
  readonly KeyId: string
  readonly Description: string
}

export interface UpdatePrimaryRegionRequest {
  readonly KeyId: string
  readonly PrimaryRegion: string
}

export interface VerifyMacRequest {
  readonly Message: Uint8Array
  readonly KeyId: string
  readonly MacAlgorithm: 'HMAC_SHA_224' | 'HMAC_SHA_256' | 'HMAC_SHA_384' | 'HMAC_SHA_512'
  readonly Mac: Uint8Array
  readonly GrantTokens?: readonly string[] | undefined
  readonly DryRun?: boolean | undefined
}

export interface VerifyMacResponse {
  readonly KeyId?: string | undefined
  readonly MacValid?: boolean | undefined
  readonly MacAlgorithm?: 'HMAC_SHA_224' | 'HMAC_SHA_256' | 'HMAC_SHA_384' | 'HMAC_SHA_512' | undefined
}

export interface VerifyRequest {
  readonly KeyId: string
  readonly Message: Uint8Array
  readonly MessageType?: 'RAW' | 'DIGEST' | 'EXTERNAL_MU' | undefined
  readonly Signature: Uint8Array
  readonly SigningAlgorithm: 'RSASSA_PSS_SHA_256' | 'RSASSA_PSS_SHA_384' | 'RSASSA_PSS_SHA_512' | 'RSASSA_PKCS1_V1_5_SHA_256' | 'RSASSA_PKCS1_V1_5_SHA_384' | 'RSASSA_PKCS1_V1_5_SHA_512' | 'ECDSA_SHA_256' | 'ECDSA_SHA_384' | 'ECDSA_SHA_512' | 'SM2DSA' | 'ML_DSA_SHAKE_256' | 'ED25519_SHA_512' | 'ED25519_PH_SHA_512'
  readonly GrantTokens?: readonly string[] | undefined
  readonly DryRun?: boolean | undefined
}

export interface VerifyResponse {
  readonly KeyId?: string | undefined
  readonly SignatureValid?: boolean | undefined
  readonly SigningAlgorithm?: 'RSASSA_PSS_SHA_256' | 'RSASSA_PSS_SHA_384' | 'RSASSA_PSS_SHA_512' | 'RSASSA_PKCS1_V1_5_SHA_256' | 'RSASSA_PKCS1_V1_5_SHA_384' | 'RSASSA_PKCS1_V1_5_SHA_512' | 'ECDSA_SHA_256' | 'ECDSA_SHA_384' | 'ECDSA_SHA_512' | 'SM2DSA' | 'ML_DSA_SHAKE_256' | 'ED25519_SHA_512' | 'ED25519_PH_SHA_512' | undefined
}

export interface XksKeyConfigurationType {
  readonly Id?: string | undefined
}

export interface XksProxyAuthenticationCredentialType {
  readonly AccessKeyId: string
  readonly RawSecretAccessKey: string
}

export interface XksProxyConfigurationType {
  readonly Connectivity?: 'PUBLIC_ENDPOINT' | 'VPC_ENDPOINT_SERVICE' | undefined
  readonly AccessKeyId?: string | undefined
  readonly UriEndpoint?: string | undefined
  readonly UriPath?: string | undefined
  readonly VpcEndpointServiceName?: string | undefined
  readonly VpcEndpointServiceOwner?: string | undefined
}
