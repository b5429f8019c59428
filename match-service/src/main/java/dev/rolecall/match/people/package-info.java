/// 1 of 5: takes what people say of themselves, gives accounts with their profiles, kept in
/// PostgreSQL.
@NullMarked
package dev.rolecall.match.people;

import org.jspecify.annotations.NullMarked;
