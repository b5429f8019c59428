/// Career sites of employers at Oracle Recruiting Cloud, through the API that the sites themselves
/// load.
@NullMarked
package dev.rolecall.ingest.source.oracle;

import org.jspecify.annotations.NullMarked;
