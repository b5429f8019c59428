/// 1 of 5: takes what people enter, gives accounts with their profiles, stored in PostgreSQL.
@NullMarked
package dev.rolecall.match.people;

import org.jspecify.annotations.NullMarked;
