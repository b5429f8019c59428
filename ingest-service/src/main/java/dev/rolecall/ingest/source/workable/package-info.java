/// Accounts of companies at Workable, through the public widget API.
@NullMarked
package dev.rolecall.ingest.source.workable;

import org.jspecify.annotations.NullMarked;
