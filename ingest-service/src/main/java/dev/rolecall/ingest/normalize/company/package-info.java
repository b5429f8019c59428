/// 4 of 10: takes the names and links of an employer, gives the company: its name, its domain,
/// whether it is an agency.
@NullMarked
package dev.rolecall.ingest.normalize.company;

import org.jspecify.annotations.NullMarked;
