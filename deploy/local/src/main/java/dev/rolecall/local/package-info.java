/// The local platform: the stores and the services of Rolecall, running on one machine from
/// [dev.rolecall.local.PlatformBinaries] with a [dev.rolecall.local.DataDirectory].
///
/// In order: `process` (supervised processes), `mail` and `store` (the stores), `service` (the
/// three services), `sample` (bundled postings and a sample person), `up` (the command).
@NullMarked
package dev.rolecall.local;

import org.jspecify.annotations.NullMarked;
