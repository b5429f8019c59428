package dev.rolecall.ingest.merge.state;

import dev.rolecall.ingest.merge.encoding.BinaryReader;
import dev.rolecall.ingest.merge.encoding.BinaryWriter;
import dev.rolecall.ingest.merge.encoding.Fingerprint;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Closed;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of a role that changes often, without its content.
///
/// @param content of the role's opening and identities
/// @param job the job that the role belongs to, null before it is grouped
public record StoredRole(
    JobPosting posting,
    CompanyId employer,
    int moves,
    List<String> identities,
    Fingerprint content,
    @Nullable JobId job) {
  private static final int VERSION = 1;

  public StoredRole {
    identities = List.copyOf(identities);
  }

  public RoleKey key() {
    return posting.role();
  }

  public StoredRole withJob(JobId newJob) {
    return new StoredRole(posting, employer, moves, identities, content, newJob);
  }

  /// Writes what a job's content depends on.
  public void writeInputs(BinaryWriter out) {
    writePosting(out, posting);
    content.writeTo(out);
  }

  byte[] toBytes() {
    BinaryWriter out = new BinaryWriter().writeByte(VERSION);
    writePosting(out, posting);
    out.writeString(employer.value()).writeNumber(moves).writeStrings(identities);
    content.writeTo(out);
    return out.writeString(job == null ? null : job.value()).toBytes();
  }

  static StoredRole of(byte[] bytes) {
    BinaryReader in = new BinaryReader(bytes);
    StateVersion.check(VERSION, in.readByte(), "role");
    JobPosting posting = readPosting(in);
    CompanyId employer = CompanyId.of(in.readString());
    int moves = in.readCount();
    List<String> identities = in.readStrings();
    Fingerprint content = Fingerprint.readFrom(in);
    String job = in.readNullableString();
    return new StoredRole(
        posting, employer, moves, identities, content, job == null ? null : JobId.of(job));
  }

  private static void writePosting(BinaryWriter out, JobPosting posting) {
    out.writeString(posting.role().toString())
        .writeString(posting.source().value())
        .writeString(posting.url())
        .writeInstant(posting.postedAt())
        .writeInstant(posting.firstSeenAt())
        .writeInstant(posting.lastVerifiedAt());
    Closed closed = posting.closed();
    out.writeString(closed == null ? null : closed.reason().name());
    out.writeInstant(closed == null ? null : closed.at());
    out.writeString(posting.rights().attribution())
        .writeBoolean(posting.rights().republish())
        // the account of an earlier version: the state stays readable
        .writeString(null);
  }

  private static JobPosting readPosting(BinaryReader in) {
    return new JobPosting(
        RoleKey.parse(in.readString()),
        SourceId.of(in.readString()),
        in.readNullableString(),
        in.readNullableInstant(),
        in.readInstant(),
        in.readInstant(),
        readClosed(in),
        readRights(in));
  }

  private static Rights readRights(BinaryReader in) {
    Rights rights = new Rights(in.readNullableString(), in.readBoolean());
    in.readNullableString();
    return rights;
  }

  private static @Nullable Closed readClosed(BinaryReader in) {
    String reason = in.readNullableString();
    var at = in.readNullableInstant();
    return reason == null || at == null ? null : new Closed(CloseReason.valueOf(reason), at);
  }
}
