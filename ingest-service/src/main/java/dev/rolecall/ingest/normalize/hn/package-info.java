/// 10 of 10: takes a comment of a "Who is hiring?" thread, gives its header, its company and its
/// roles, or the reason why it is rejected. Public: `HnHeader` with its reader, `HnJobTest`,
/// `HnCompany`, `HnRoles` with `HnRole`, `HnTitles`.
@NullMarked
package dev.rolecall.ingest.normalize.hn;

import org.jspecify.annotations.NullMarked;
