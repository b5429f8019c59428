/// Career pages of companies at BambooHR, through the lists that the pages themselves load.
@NullMarked
package dev.rolecall.ingest.source.bamboohr;

import org.jspecify.annotations.NullMarked;
