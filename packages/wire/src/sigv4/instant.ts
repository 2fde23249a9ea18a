const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/

/** Milliseconds since 1970 of an ISO 8601 basic time such as 20150830T123600Z; undefined when it is not one. */
export function readBasicTime(text: string): number | undefined {
  const parts = BASIC.exec(text)
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second] = parts
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  // Date accepts days that the month does not have; they are not valid.
  return Number.isNaN(time) || basicTime(time) !== text ? undefined : time
}

/** 20150830T123600Z */
export function basicTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** The basic form of a Date header, in whichever of the two forms it is; the text itself when it is neither. */
export function asBasicTime(date: string): string {
  const time = HTTP_DATE.test(date) ? Date.parse(date) : Number.NaN
  return Number.isNaN(time) ? date : basicTime(time)
}
