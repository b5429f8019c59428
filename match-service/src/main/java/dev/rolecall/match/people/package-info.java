/// Stage 1 of 7. Input: what people enter. Output: accounts with their profiles, in PostgreSQL.
@NullMarked
package dev.rolecall.match.people;

import org.jspecify.annotations.NullMarked;
