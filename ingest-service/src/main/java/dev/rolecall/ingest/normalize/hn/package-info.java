/// Package 10 of 10 of normalizing. Input: a comment of a "Who is hiring?" thread. Output: its
/// header, its company and its roles, or the reason why it is rejected. Public: `HnHeader` with its
/// reader, `HnJobFilter`, `HnCompany`, `HnRoles` with `HnRole` and `HnRoleLines`, `HnTitles`.
@NullMarked
package dev.rolecall.ingest.normalize.hn;

import org.jspecify.annotations.NullMarked;
