/// Postings as schema.org JobPosting markup, in saved career pages or by themselves.
@NullMarked
package dev.rolecall.ingest.source.jsonld;

import org.jspecify.annotations.NullMarked;
