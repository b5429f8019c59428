/// 4 of 10: takes the names and links of an employer, gives the company: its name, its domain, and
/// whether it is an agency. Public for the later packages: `CompanyNames`, `EmployerSites`,
/// `Agencies`.
@NullMarked
package dev.rolecall.ingest.normalize.company;

import org.jspecify.annotations.NullMarked;
