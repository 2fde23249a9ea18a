// Written by scripts/generate.ts from the folder customer-profiles/operations; do not edit.
import { AddProfileKey } from '../operations/AddProfileKey.ts'
import { CreateDomain } from '../operations/CreateDomain.ts'
import { CreateProfile } from '../operations/CreateProfile.ts'
import { DeleteDomain } from '../operations/DeleteDomain.ts'
import { DeleteProfile } from '../operations/DeleteProfile.ts'
import { DeleteProfileKey } from '../operations/DeleteProfileKey.ts'
import { GetDomain } from '../operations/GetDomain.ts'
import { ListDomains } from '../operations/ListDomains.ts'
import { ListTagsForResource } from '../operations/ListTagsForResource.ts'
import { SearchProfiles } from '../operations/SearchProfiles.ts'
import { TagResource } from '../operations/TagResource.ts'
import { UntagResource } from '../operations/UntagResource.ts'
import { UpdateDomain } from '../operations/UpdateDomain.ts'
import { UpdateProfile } from '../operations/UpdateProfile.ts'

export const operations = [
  AddProfileKey,
  CreateDomain,
  CreateProfile,
  DeleteDomain,
  DeleteProfile,
  DeleteProfileKey,
  GetDomain,
  ListDomains,
  ListTagsForResource,
  SearchProfiles,
  TagResource,
  UntagResource,
  UpdateDomain,
  UpdateProfile,
]
