package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.ingest.merge.encoding.BinaryReader;
import dev.rolecall.ingest.merge.encoding.BinaryWriter;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The binary form of a role's features in the state store.
///
/// The first byte is the version. It is incremented with every change of this form or of the
/// computation of features. Features with another version are recomputed from the content.
public final class FeaturesCodec {
  public static final int VERSION = 3;

  private FeaturesCodec() {}

  public static byte[] write(ContentFeatures features) {
    BinaryWriter out = new BinaryWriter().writeByte(VERSION);
    out.writeStrings(features.identities())
        .writeBoolean(features.companyNamed())
        .writeString(features.company())
        .writeString(features.titleText());
    features.title().writeTo(out);
    out.writeEnums(features.seniority())
        .writeStrings(features.cities())
        .writeInts(features.placeWords())
        .writeEnums(features.modes())
        .writeEnums(features.employment())
        .writeString(features.family().name())
        .writeString(features.language())
        .writeAll(features.pay(), FeaturesCodec::writePay)
        .writeStrings(features.contacts())
        .writeStrings(features.apply().openings())
        .writeStrings(features.apply().owners());
    features.text().writeTo(out);
    return out.toBytes();
  }

  /// @return empty when another version wrote it
  public static Optional<ContentFeatures> read(byte[] bytes) {
    BinaryReader in = new BinaryReader(bytes);
    return in.readByte() == VERSION ? Optional.of(read(in)) : Optional.empty();
  }

  private static ContentFeatures read(BinaryReader in) {
    return new ContentFeatures(
        in.readStrings(),
        in.readBoolean(),
        in.readString(),
        in.readString(),
        TitleCore.readFrom(in),
        in.readEnums(Seniority.class),
        SortedStrings.of(in.readStrings()),
        in.readInts(),
        in.readEnums(WorkMode.class),
        in.readEnums(EmploymentType.class),
        JobFamily.valueOf(in.readString()),
        in.readNullableString(),
        in.readAll(FeaturesCodec::readPay),
        SortedStrings.of(in.readStrings()),
        new ApplyAddresses(SortedStrings.of(in.readStrings()), SortedStrings.of(in.readStrings())),
        TextFingerprint.readFrom(in));
  }

  private static void writePay(BinaryWriter out, Pay pay) {
    out.writeString(text(pay.min()))
        .writeString(text(pay.max()))
        .writeString(pay.currency())
        .writeString(pay.period().name())
        .writeString(pay.kind().name())
        .writeString(pay.basis().name());
  }

  private static Pay readPay(BinaryReader in) {
    return new Pay(
        amount(in.readNullableString()),
        amount(in.readNullableString()),
        in.readString(),
        Period.valueOf(in.readString()),
        PayKind.valueOf(in.readString()),
        Basis.valueOf(in.readString()));
  }

  private static @Nullable String text(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toString();
  }

  private static @Nullable BigDecimal amount(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
