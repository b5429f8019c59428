/// The local platform: takes a [dev.rolecall.local.Installation] and a
/// [dev.rolecall.local.DataFolder], which its packages share, and runs all of Rolecall on one
/// machine.
///
/// In order: `process` (supervised processes), `mail` and `store` (the stores), `service` (the
/// three services), `sample` (bundled postings and a sample person), `up` (the command).
@NullMarked
package dev.rolecall.local;

import org.jspecify.annotations.NullMarked;
