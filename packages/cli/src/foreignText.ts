import { type JsonNode, memberOf, membersOf } from '@gatewarden/policy/internal'

/** What a text is that is not JSON, and what to do; undefined where it is just JSON with a fault. */
export function foreignText(text: string, offset: number, isStandardInput: boolean): string | undefined {
  if (text.trim() === '') return 'the file is empty; give a policy document'
  const start = text.slice(0, 10_000).replace(COMMENTS, '')
  if (/^(?:resource|data|module|variable|locals|terraform|provider|output)\b[^\n{]*\{/.test(start)) {
    return 'this looks like Terraform, which is not read; give the JSON of the policy, such as the attribute "json" of aws_iam_policy_document'
  }
  if (looksLikeYaml(text)) {
    return isStandardInput
      ? 'this looks like YAML, which is read from files only; save it in a file whose name ends in .yaml'
      : 'this looks like YAML; name the file .yaml or .yml to have it read as YAML'
  }
  // JSON begins with a brace, and a placeholder with $, { or <.
  if (/^[^{[$<"\d]/.test(start))
    return 'this is not a policy document; give a file with JSON, or with YAML and a name in .yaml'
  const rest = text.slice(offset, offset + 200)
  const [comment] = /^(?:\/\/|\/\*|#)/.exec(rest) ?? []
  if (comment !== undefined) return 'JSON has no comments; remove this one'
  const [placeholder] = PLACEHOLDER.exec(rest) ?? []
  if (placeholder !== undefined) return `${placeholder} is a placeholder; write its value here`
  return undefined
}

/** White space and comments of any language at the beginning of a text. */
const COMMENTS = /^(?:\s|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/

const PLACEHOLDER = /^(?:\$\{[^}\n]{1,100}\}|\{\{[^}\n]{1,100}\}\}|<%[^%\n]{1,100}%>|\$[A-Za-z_]\w{0,60})/

/** Whether a text begins as YAML does, and no JSON text. */
export function looksLikeYaml(text: string): boolean {
  const [first = ''] = text.split('\n').filter((line) => !/^\s*(?:#|$)/.test(line))
  return /^(?:---|%YAML|-\s|[A-Za-z][\w-]*:(?:\s|$))/.test(first)
}

/** Outputs of other programs that hold policies, by a member that each of them has. */
const OUTPUTS: Readonly<Record<string, string>> = {
  PolicyVersion: 'this is the output of `aws iam get-policy-version`; give its PolicyVersion.Document',
  PolicyDocument: 'this is a policy with its name; give its PolicyDocument',
  Policy: 'this is an answer of AWS; give the document in its Policy',
  UserDetailList:
    'this is an account, the output of `aws iam get-account-authorization-details`; give a policy document',
  RoleDetailList:
    'this is an account, the output of `aws iam get-account-authorization-details`; give a policy document',
  terraform_version:
    'this is an output or a state of Terraform; give the JSON of the policy, such as the attribute "policy" of its resource',
}

/** What a JSON value is that is not a policy, and what to do; undefined where it is just a policy with a fault. */
export function foreignDocument(root: JsonNode): { readonly sentence: string; readonly offset: number } | undefined {
  if (memberOf(root, 'Statement') === undefined) {
    const sentence = templateSentence(root) ?? outputSentence(root)
    if (sentence !== undefined) return { sentence, offset: root.offset }
  }
  const call = functionCall(root)
  if (call === undefined) return undefined
  const sentence = `${call.value} is a function of CloudFormation, and its value is not known here; write the value in its place`
  return { sentence, offset: call.offset }
}

function outputSentence(root: JsonNode): string | undefined {
  const name = membersOf(root).find(([member]) => Object.hasOwn(OUTPUTS, member))?.[0]
  return name === undefined ? undefined : OUTPUTS[name]
}

function templateSentence(root: JsonNode): string | undefined {
  const resources = memberOf(root, 'Resources')
  const isTemplate =
    memberOf(root, 'AWSTemplateFormatVersion') !== undefined ||
    (resources !== undefined &&
      membersOf(resources).some(([, , each]) => String(memberOf(each, 'Type')?.value).startsWith('AWS::')))
  if (!isTemplate) return undefined
  const path = documentPath(root, '')
  const where = path === undefined ? '' : `, such as the value of ${path}`
  return `this is a template of CloudFormation, which is not read; save one of its policy documents in a file of its own${where}`
}

/** The first policy document of a template. */
function documentPath(node: JsonNode, path: string): string | undefined {
  const children =
    node.type === 'array'
      ? (node.children ?? []).map((each, index) => [`[${index}]`, each] as const)
      : membersOf(node).map(([name, , value]) => [path === '' ? name : `.${name}`, value] as const)
  for (const [step, value] of children) {
    const own = `${path}${step}`
    if (/PolicyDocument$/.test(step)) return own
    const found = documentPath(value, own)
    if (found !== undefined) return found
  }
  return undefined
}

/** The name of a CloudFormation function in its JSON form, `{"Ref": "Bucket"}` or `{"Fn::Sub": ...}`. */
function functionCall(node: JsonNode): JsonNode | undefined {
  const [first, ...others] = membersOf(node)
  if (first !== undefined && others.length === 0 && /^(?:Ref|Fn::\w+)$/.test(first[0])) return first[1]
  for (const child of node.children ?? []) {
    const found = functionCall(child)
    if (found !== undefined) return found
  }
  return undefined
}

/** A placeholder of another program inside a string, which no request would ever have. */
export interface Placeholder {
  readonly text: string
  /** The program that replaces it; undefined where many do, or a person does. */
  readonly program: string | undefined
  readonly offset: number
  /** Of the whole document. */
  readonly count: number
}

/** `${name}`, `{{ name }}`, `<%= name %>` and `<NAME>`. */
const INSIDE = /\$\{([^}]*)\}|\{\{[^{}]{1,100}\}\}|<%[^%]{1,100}%>|<[A-Za-z][\w -]{0,60}>/g

/** The first placeholder in a document that is not a policy variable, as `${AWS::Region}`, `${var.bucket}` or `<BUCKET>`. */
export function firstPlaceholder(root: JsonNode): Placeholder | undefined {
  const found: Omit<Placeholder, 'count'>[] = []
  const visit = (node: JsonNode): void => {
    for (const child of node.children ?? []) visit(child)
    if (node.type !== 'string') return
    for (const [text, name] of String(node.value).matchAll(INSIDE)) {
      const program = name === undefined ? undefined : programOf(name)
      if (name === undefined || program !== undefined) found.push({ text, program, offset: node.offset })
    }
  }
  visit(root)
  const [first] = found
  return first && { ...first, count: found.length }
}

/** Policy variables have a prefix and one colon; `*`, `?` and `$` stand for themselves. A space begins a default value. */
function programOf(name: string): string | undefined {
  if (name.startsWith('AWS::')) return 'CloudFormation'
  if (/^(?:var|local|data|module|each|path|self|terraform|aws_\w+)\./.test(name)) return 'Terraform'
  if (/^[*?$]$/.test(name) || name.includes(':')) return undefined
  return /^[A-Za-z]\w*(?:\.[\w.]+)?$/.test(name) ? 'CloudFormation or another program' : undefined
}
