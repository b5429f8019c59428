/// 10 of 10: takes a comment of a "Who is hiring?" thread, gives its header, its company and its
/// roles, or why it is rejected.
@NullMarked
package dev.rolecall.ingest.normalize.hn;

import org.jspecify.annotations.NullMarked;
