/// Step 1 of 3 of notify. Input: accounts with their profiles. Output: claims on due digests.
/// Records in PostgreSQL the state of each digest and the roles that it listed.
@NullMarked
package dev.rolecall.match.notify.digest;

import org.jspecify.annotations.NullMarked;
