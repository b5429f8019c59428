package dev.rolecall.match.notify.digest;

/// A digest whose mail was accepted, or that had nothing new.
///
/// @param sent whether a mail listed what is new; otherwise there was nothing new
record FinishedDigest(DigestClaim claim, MailCoverage coverage, boolean sent) {}
