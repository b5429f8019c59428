/// Career pages of companies at SmartRecruiters, through its public postings API.
@NullMarked
package dev.rolecall.ingest.source.smartrecruiters;

import org.jspecify.annotations.NullMarked;
