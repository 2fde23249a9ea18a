// Written by scripts/generate.ts from the folder voice-id/operations; do not edit.
import { AssociateFraudster } from '../operations/AssociateFraudster.ts'
import { CreateDomain } from '../operations/CreateDomain.ts'
import { CreateWatchlist } from '../operations/CreateWatchlist.ts'
import { DeleteDomain } from '../operations/DeleteDomain.ts'
import { DeleteFraudster } from '../operations/DeleteFraudster.ts'
import { DeleteSpeaker } from '../operations/DeleteSpeaker.ts'
import { DeleteWatchlist } from '../operations/DeleteWatchlist.ts'
import { DescribeDomain } from '../operations/DescribeDomain.ts'
import { DescribeFraudster } from '../operations/DescribeFraudster.ts'
import { DescribeSpeaker } from '../operations/DescribeSpeaker.ts'
import { DescribeWatchlist } from '../operations/DescribeWatchlist.ts'
import { DisassociateFraudster } from '../operations/DisassociateFraudster.ts'
import { EvaluateSession } from '../operations/EvaluateSession.ts'
import { ListDomains } from '../operations/ListDomains.ts'
import { ListFraudsters } from '../operations/ListFraudsters.ts'
import { ListSpeakers } from '../operations/ListSpeakers.ts'
import { ListTagsForResource } from '../operations/ListTagsForResource.ts'
import { ListWatchlists } from '../operations/ListWatchlists.ts'
import { OptOutSpeaker } from '../operations/OptOutSpeaker.ts'
import { TagResource } from '../operations/TagResource.ts'
import { UntagResource } from '../operations/UntagResource.ts'
import { UpdateDomain } from '../operations/UpdateDomain.ts'
import { UpdateWatchlist } from '../operations/UpdateWatchlist.ts'

export const operations = [
  AssociateFraudster,
  CreateDomain,
  CreateWatchlist,
  DeleteDomain,
  DeleteFraudster,
  DeleteSpeaker,
  DeleteWatchlist,
  DescribeDomain,
  DescribeFraudster,
  DescribeSpeaker,
  DescribeWatchlist,
  DisassociateFraudster,
  EvaluateSession,
  ListDomains,
  ListFraudsters,
  ListSpeakers,
  ListTagsForResource,
  ListWatchlists,
  OptOutSpeaker,
  TagResource,
  UntagResource,
  UpdateDomain,
  UpdateWatchlist,
]
