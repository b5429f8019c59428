/// Career sites of companies at Workday, through the API that the sites themselves load.
@NullMarked
package dev.rolecall.ingest.source.workday;

import org.jspecify.annotations.NullMarked;
