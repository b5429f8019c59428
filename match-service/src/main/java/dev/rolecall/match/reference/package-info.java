/// Stage 3 of 7. Input: the ECB's daily exchange rates, and the open jobs. Output: the dated
/// figures that matches are computed with. All instances share them through PostgreSQL.
@NullMarked
package dev.rolecall.match.reference;

import org.jspecify.annotations.NullMarked;
