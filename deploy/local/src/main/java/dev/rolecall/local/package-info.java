/// The local platform: takes an [dev.rolecall.local.Installation] and a
/// [dev.rolecall.local.DataFolder], which the packages below share, and gives, through them, the
/// whole of Rolecall on one machine.
///
/// From first to last: `process` (parts as processes), `mail` and `store` (what is stored where),
/// `service` (Rolecall's own three), `sample` (postings and a person written by us), `up` (the
/// command).
@NullMarked
package dev.rolecall.local;

import org.jspecify.annotations.NullMarked;
