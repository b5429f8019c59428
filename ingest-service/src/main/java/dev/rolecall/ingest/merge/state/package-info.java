/// Part of stage 6 of 6: the state of roles and jobs between commits, in a compact binary form.
///
/// | store | key | value | rewritten |
/// |---|---|---|---|
/// | merge-roles | role | dates and state of the posting, employer, job | with every change of the role, 300 bytes |
/// | merge-features | role | the features that are compared | when the content changes, 2 kB |
/// | merge-contents | role | the opening as JSON | when the content changes, 5 kB |
/// | merge-candidates | hash of employer and blocking key | roles | local, without a changelog: rebuilt from the features |
/// | merge-jobs | job | revision, members, history | when the job is published, 400 bytes |
/// | merge-due | time and oldest role; the generation of the index | | when a job's flags may change |
/// | merge-decisions | employer and two roles | an operator's decision | in memory, with a changelog |
@NullMarked
package dev.rolecall.ingest.merge.state;

import org.jspecify.annotations.NullMarked;
