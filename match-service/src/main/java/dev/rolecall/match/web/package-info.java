/// The REST API for accounts, profiles, matches and digests, with errors as problem details. It is
/// not part of the data flow.
@NullMarked
package dev.rolecall.match.web;

import org.jspecify.annotations.NullMarked;
