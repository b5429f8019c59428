/// Saved searches, followed companies, and pauses of alerts, in PostgreSQL.
@NullMarked
package dev.rolecall.match.people.search;

import org.jspecify.annotations.NullMarked;
