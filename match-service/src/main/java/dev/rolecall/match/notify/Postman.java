package dev.rolecall.match.notify;

/// Hands mails over.
interface Postman {
  Handover hand(Mail mail);
}
