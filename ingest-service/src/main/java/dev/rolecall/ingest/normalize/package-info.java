/// 5 of 6: takes raw postings and crawl reports, gives roles in one form, or a reason why not.
@NullMarked
package dev.rolecall.ingest.normalize;

import org.jspecify.annotations.NullMarked;
