import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A key and a certificate as PEM, ready for a TLS server. */
export type KeyPair = { key: string; cert: string }

/** A certificate authority that only tests trust. `certificate` is its own, as PEM. */
export type Authority = {
  certificate: string
  /** A certificate for these host names and addresses, good for a month, or one that ended years ago. */
  issue(names: string[], validity?: 'valid' | 'expired'): KeyPair
  /** Removes its files. */
  remove(): void
}

/** Whether this computer has the tool that makes certificates; tests that need one are skipped without it. */
export const canIssueCertificates = hasOpenssl()

const CONFIGURATION = `
[ca]
default_ca = tests
[tests]
database = index.txt
serial = serial.txt
new_certs_dir = .
default_md = sha256
policy = anything
unique_subject = no
copy_extensions = copy
[anything]
commonName = supplied
`

/** Makes an authority in a folder of its own. */
export function createAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'callside-authority-'))
  const openssl = (...parameters: string[]) => execFileSync('openssl', parameters, { cwd: folder, stdio: 'pipe' })
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const newKey = (name: string) => openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', name)
  writeFileSync(join(folder, 'openssl.cnf'), CONFIGURATION)
  writeFileSync(join(folder, 'index.txt'), '')
  writeFileSync(join(folder, 'serial.txt'), '01\n')
  newKey('ca.key')
  const subject = '/O=Callside Tests/CN=Authority of the Tests'
  openssl('req', '-x509', '-new', '-key', 'ca.key', '-subj', subject, '-days', '30', '-out', 'ca.pem')
  let issued = 0
  return {
    certificate: read('ca.pem'),
    issue(names, validity = 'valid') {
      issued += 1
      const [key, request, cert] = [`${issued}.key`, `${issued}.csr`, `${issued}.pem`]
      newKey(key)
      const alternatives = names.map((name) => (/^[\d.]+$|:/.test(name) ? `IP:${name}` : `DNS:${name}`)).join(',')
      const extension = ['-addext', `subjectAltName=${alternatives}`]
      openssl('req', '-new', '-key', key, '-subj', `/CN=${names[0]}`, ...extension, '-out', request)
      const period =
        validity === 'valid' ? ['-days', '30'] : ['-startdate', '20200101000000Z', '-enddate', '20210101000000Z']
      const signing = ['-batch', '-notext', '-config', 'openssl.cnf', '-cert', 'ca.pem', '-keyfile', 'ca.key']
      openssl('ca', ...signing, ...period, '-in', request, '-out', cert)
      return { key: read(key), cert: read(cert) }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}
