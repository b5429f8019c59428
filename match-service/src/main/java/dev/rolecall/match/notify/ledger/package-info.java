/// 1 of 3 of notify: takes accounts with their profiles, gives claims on due digests, and records
/// in PostgreSQL how far each digest is and which roles it contained.
@NullMarked
package dev.rolecall.match.notify.ledger;

import org.jspecify.annotations.NullMarked;
