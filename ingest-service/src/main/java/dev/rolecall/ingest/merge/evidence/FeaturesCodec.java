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
    out.writeTexts(features.identities())
        .writeBoolean(features.companyNamed())
        .writeText(features.company())
        .writeText(features.titleText());
    features.title().writeTo(out);
    out.writeEnums(features.seniority())
        .writeTexts(features.cities())
        .writeInts(features.placeWords())
        .writeEnums(features.modes())
        .writeEnums(features.employment())
        .writeText(features.family().name())
        .writeText(features.language())
        .writeAll(features.pay(), FeaturesCodec::writePay)
        .writeTexts(features.contacts())
        .writeTexts(features.apply().openings())
        .writeTexts(features.apply().owners());
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
        in.readTexts(),
        in.readBoolean(),
        in.readText(),
        in.readText(),
        TitleCore.readFrom(in),
        in.readEnums(Seniority.class),
        SortedTexts.of(in.readTexts()),
        in.readInts(),
        in.readEnums(WorkMode.class),
        in.readEnums(EmploymentType.class),
        JobFamily.valueOf(in.readText()),
        in.readNullableText(),
        in.readAll(FeaturesCodec::readPay),
        SortedTexts.of(in.readTexts()),
        new ApplyAddresses(SortedTexts.of(in.readTexts()), SortedTexts.of(in.readTexts())),
        TextFingerprint.readFrom(in));
  }

  private static void writePay(BinaryWriter out, Pay pay) {
    out.writeText(text(pay.min()))
        .writeText(text(pay.max()))
        .writeText(pay.currency())
        .writeText(pay.period().name())
        .writeText(pay.kind().name())
        .writeText(pay.basis().name());
  }

  private static Pay readPay(BinaryReader in) {
    return new Pay(
        amount(in.readNullableText()),
        amount(in.readNullableText()),
        in.readText(),
        Period.valueOf(in.readText()),
        PayKind.valueOf(in.readText()),
        Basis.valueOf(in.readText()));
  }

  private static @Nullable String text(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toString();
  }

  private static @Nullable BigDecimal amount(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
