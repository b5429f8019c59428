package dev.rolecall.match.people.tracker;

import dev.rolecall.model.JobId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A job that a person hid.
///
/// @param jobId the job's id when it was hidden
/// @param title when it was hidden
/// @param company its name then
/// @param reason null when it was not stated
public record HiddenJob(
    JobId jobId, String title, String company, @Nullable HideReason reason, Instant hiddenAt) {}
