/// Within 6 of 6: what merging keeps of roles and jobs between commits, in a compact binary form.
///
/// | store | key | value | rewritten |
/// |---|---|---|---|
/// | merge-roles | role | dates and state of the posting, employer, job | with every change of the role, 300 bytes |
/// | merge-features | role | what is compared | when the content changes, 2 kB |
/// | merge-contents | role | the opening as JSON | when the content changes, 5 kB |
/// | merge-candidates | hash of employer and blocking key | roles | local, without a changelog: computed again from the features |
/// | merge-jobs | job | revision, members, history | when the job is emitted, 400 bytes |
/// | merge-due | time and founding role; the generation of the index | | when a job's marks may change by time |
/// | merge-decisions | employer and two roles | an operator's decision | in memory, with a changelog |
@NullMarked
package dev.rolecall.ingest.merge.state;

import org.jspecify.annotations.NullMarked;
