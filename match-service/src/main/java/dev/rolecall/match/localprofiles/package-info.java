/// Stage 5 of 7. Input: the profiles with instant alerts, from PostgreSQL, and an arriving job.
/// Output: the accounts that the job may be a match for, found among all profiles at once.
///
/// Profiles are rows of columns of bits ([dev.rolecall.match.localprofiles.ProfileBlock]). The
/// columns give an upper bound of the judge's score: a profile is a candidate when nothing that the
/// columns know vetoes the job, and the bound reaches the profile's minimum score. The judge
/// decides about candidates. See docs/decisions/0088.
@NullMarked
package dev.rolecall.match.localprofiles;

import org.jspecify.annotations.NullMarked;
