/** The values that a new instance has, by type (Amazon Connect API Reference, InstanceAttributeType; defaults as clients observe them). */
export const DEFAULT_ATTRIBUTES: Readonly<Record<string, string>> = {
  INBOUND_CALLS: 'false',
  OUTBOUND_CALLS: 'false',
  CONTACTFLOW_LOGS: 'false',
  CONTACT_LENS: 'true',
  AUTO_RESOLVE_BEST_VOICES: 'true',
  USE_CUSTOM_TTS_VOICES: 'false',
  EARLY_MEDIA: 'true',
  MULTI_PARTY_CONFERENCE: 'false',
  HIGH_VOLUME_OUTBOUND: 'false',
  ENHANCED_CONTACT_MONITORING: 'false',
  ENHANCED_CHAT_MONITORING: 'false',
  MULTI_PARTY_CHAT_CONFERENCE: 'false',
  AUTO_MUTE_AGENT_ON_HOLD: 'false',
  MESSAGE_STREAMING: 'false',
}
