const mail = (headers: readonly string[], body: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.concat([
    Buffer.from(`${headers.join('\r\n')}\r\n\r\n`, 'latin1'),
    Buffer.from(body.replaceAll('\n', '\r\n'), encoding),
  ])

const head = (subject: string, ...more: string[]) => [
  'From: Iris Vale <iris@example.org>',
  'To: Support <support@tallowpine.example>, jon@example.org',
  `Subject: ${subject}`,
  'Date: Mon, 2 Nov 2026 10:00:00 +0100',
  'Message-ID: <seed@example.org>',
  'MIME-Version: 1.0',
  ...more,
]
const part = (type: string, body: string) => `--b\nContent-Type: ${type}\n\n${body}\n`
const multipart = (kind: string, ...parts: string[]) => `${parts.join('')}--b--\n`.replace(/^/, `${kind}\n`)

const html = `<html><body><p>Hello <b>you</b></p><div class="gmail_quote">On Mon, Jon wrote:<blockquote>old <img src="cid:a@b"></blockquote></div></body></html>`
const calendar = `BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:1
SUMMARY:Visit of the lamp
DTSTART;TZID=Europe/Berlin:20261124T093000
DTEND;TZID=Europe/Berlin:20261124T103000
ORGANIZER;CN=Jon:mailto:jon@example.org
RRULE:FREQ=WEEKLY;COUNT=3
END:VEVENT
END:VCALENDAR`
const report = `Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; iris@example.org
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such user`

/** Sound mails of every kind that intake knows, as the stock that damage is done to. */
export const mailSeeds: readonly [Buffer, ...Buffer[]] = [
  mail(head('The lamp hums'), 'It hums.\nWhat now?\n\n-- \nIris\n'),
  mail(head('=?utf-8?B?R3LDvMOfZQ==?= =?iso-8859-1?Q?aus_K=F6ln?='), 'Hello.\n'),
  mail(
    head('Gr\xfc\xdfe', 'Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: 8bit'),
    'K\xf6ln',
    'latin1',
  ),
  mail(
    head('Re: The lamp [#26-000421-7]', 'In-Reply-To: <a@b>', 'References: <a@b> <c@d>,<e@f>'),
    'Thanks!\n\nOn Mon, 2 Nov 2026, Support wrote:\n> It hums.\n> What now?\n',
  ),
  mail(
    head('Html', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'),
    html.replaceAll('=', '=3D'),
  ),
  mail(
    head('Both', 'Content-Type: multipart/alternative; boundary=b'),
    multipart('', part('text/plain; charset=utf-8', 'Hello you'), part('text/html', html)),
  ),
  mail(
    head('Files', 'Content-Type: multipart/mixed; boundary="b"'),
    multipart(
      'preamble',
      part('text/plain', 'See the files.'),
      `--b\nContent-Type: image/png; name*=utf-8''l%C3%A4mp.png\nContent-ID: <a@b>\nContent-Transfer-Encoding: base64\nContent-Disposition: inline\n\niVBORw0KGgo=\n`,
      `--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+IgEAAQaQCAAEAAAAAAABAAEAAQeQBgAIAAAA5AQAAAAAAADoAAE=\n`,
      part('text/calendar; method=REQUEST', calendar),
      part('message/rfc822', 'Subject: inner\n\ninner body'),
    ),
  ),
  mail(head('Invitation', 'Content-Type: text/calendar; method=REQUEST; charset=utf-8'), calendar),
  mail(
    [
      'From: MAILER-DAEMON@example.org',
      'To: support@tallowpine.example',
      'Subject: Undelivered Mail',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    ],
    multipart(
      '',
      part('text/plain', 'It could not be delivered.'),
      part('message/delivery-status', report),
      part(
        'message/rfc822',
        'Message-ID: <t.aaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbb.r.0123456789abcdef@tallowpine.example>\nSubject: x\n\nbody',
      ),
    ),
  ),
  mail(
    head('Fwd: Old', 'Auto-Submitted: no'),
    'See below.\n\n---------- Forwarded message ---------\nFrom: Jon <jon@example.org>\nDate: Mon, Nov 2\nSubject: Old\n\nBody.\n',
  ),
  mail(
    head('Away', 'Auto-Submitted: auto-replied', 'Precedence: bulk', 'X-Auto-Response-Suppress: All'),
    'I am away until Monday.\n',
  ),
  mail(head('uu'), 'A file.\nbegin 644 a.txt\n#0V%T\n`\nend\n'),
  mail(
    head('Signed', 'Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary=b'),
    multipart(
      '',
      part('text/plain', 'Signed.'),
      part('application/pgp-signature', '-----BEGIN PGP SIGNATURE-----'),
    ),
  ),
  mail(
    head(
      'Verdicts',
      'Authentication-Results: mx.tallowpine.example; spf=pass smtp.mailfrom=example.org; dkim=fail (bad) header.d=example.org; dmarc=none',
    ),
    'x',
  ),
  mail(
    [
      'From: a@b.example',
      'From: c@d.example',
      'Reply-To: <e@f.example>',
      'Date: yesterday',
      'To: undisclosed-recipients:;',
    ],
    'x',
  ),
]
