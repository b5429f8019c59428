package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.ingest.normalize.TitleWords;
import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The features of a role's content that merging compares, computed once from its opening. They are
/// stored in a binary form ([FeaturesCodec]) of about 2 kB, a third of the content.
///
/// @param identities ids that the source gives the opening
/// @param companyNamed whether the posting names its company
/// @param company the id of the company that it names
/// @param seniority empty when it is not stated
/// @param cities of its places, by name and country, in lower case
/// @param placeWords the hashes ([TextFingerprint#word]) of all words of its places, sorted
/// @param contacts addresses to apply at, of web and mail
public record ContentFeatures(
    List<String> identities,
    boolean companyNamed,
    String company,
    String titleText,
    TitleCore title,
    Set<Seniority> seniority,
    Set<String> cities,
    int[] placeWords,
    Set<WorkMode> modes,
    Set<EmploymentType> employment,
    JobFamily family,
    @Nullable String language,
    List<Pay> pay,
    Set<String> contacts,
    ApplyAddresses apply,
    TextFingerprint text) {
  private static final int FEW_TEXTS = 4;

  public ContentFeatures {
    cities = SortedStrings.of(cities);
    contacts = SortedStrings.of(contacts);
  }

  public static ContentFeatures of(Role role) {
    Opening opening = role.opening();
    List<Place> places = Opening.orEmpty(opening.places());
    Set<String> placeWords = PlaceNameWords.of(places);
    return new ContentFeatures(
        role.identities(),
        !opening.company().name().isEmpty(),
        opening.company().id().value(),
        opening.title(),
        TitleCore.of(opening.title(), placeWords),
        seniority(opening),
        cities(places),
        SortedInts.distinct(placeWords.stream().mapToInt(TextFingerprint::word).toArray()),
        set(WorkMode.class, opening.workModes()),
        employment(opening),
        opening.family(),
        opening.language(),
        Opening.orEmpty(opening.pay()),
        contacts(opening),
        ApplyAddresses.of(role),
        TextFingerprint.of(opening.description()));
  }

  /// Its approximate size on the heap in bytes. The constant includes the few texts that most
  /// postings have; some have hundreds of links.
  public int bytes() {
    return 1_200
        + 2 * titleText.length()
        + 4 * placeWords.length
        + text.bytes()
        + bytesOfMany(identities)
        + 2 * bytesOfMany(contacts); // most of them are addresses to apply at, too
  }

  private static int bytesOfMany(Collection<String> texts) {
    return texts.size() <= FEW_TEXTS
        ? 0
        : texts.stream().mapToInt(text -> 48 + text.length()).sum();
  }

  private static Set<String> contacts(Opening opening) {
    Set<String> contacts = new HashSet<>(opening.applyUrls());
    opening.applyEmails().stream().map(ContentFeatures::withoutTag).forEach(contacts::add);
    return contacts;
  }

  /// `jobs+backend@acme.example` is the mailbox `jobs@acme.example`.
  private static String withoutTag(String mail) {
    int plus = mail.indexOf('+');
    int at = mail.indexOf('@');
    return plus > 0 && plus < at ? mail.substring(0, plus) + mail.substring(at) : mail;
  }

  private static Set<Seniority> seniority(Opening opening) {
    List<Seniority> stated = opening.seniority();
    return stated == null || stated.isEmpty()
        ? TitleDictionary.shared().seniorities(opening.title())
        : EnumSet.copyOf(stated);
  }

  /// Derived from the title when the posting does not state it elsewhere.
  private static Set<EmploymentType> employment(Opening opening) {
    if (opening.employmentTypes() != null) {
      return set(EmploymentType.class, opening.employmentTypes());
    }
    Set<String> words = TitleWords.of(opening.title()).words();
    return words.contains("contract") || words.contains("contractor") || words.contains("freelance")
        ? EnumSet.of(EmploymentType.CONTRACT)
        : EnumSet.noneOf(EmploymentType.class);
  }

  private static Set<String> cities(List<Place> places) {
    Set<String> cities = new HashSet<>();
    for (Place place : places) {
      if (place.city() != null) {
        String country = place.country();
        cities.add(TitleWords.fold(place.city()) + "," + (country == null ? "" : country));
      }
    }
    return cities;
  }

  private static <E extends Enum<E>> Set<E> set(Class<E> type, @Nullable List<E> values) {
    Set<E> set = EnumSet.noneOf(type);
    set.addAll(Opening.orEmpty(values));
    return set;
  }
}
