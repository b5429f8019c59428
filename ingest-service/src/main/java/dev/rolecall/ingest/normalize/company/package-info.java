/// Package 4 of 10 of normalizing. Input: the names and links of an employer. Output: the company:
/// its name, its domain, and whether it is an agency. Public for the later packages:
/// `CompanyNames`, `EmployerSites`, `Agencies`.
@NullMarked
package dev.rolecall.ingest.normalize.company;

import org.jspecify.annotations.NullMarked;
