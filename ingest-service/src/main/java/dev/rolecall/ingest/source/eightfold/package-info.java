/// Career sites of employers at Eightfold, through the API that the sites themselves load.
@NullMarked
package dev.rolecall.ingest.source.eightfold;

import org.jspecify.annotations.NullMarked;
