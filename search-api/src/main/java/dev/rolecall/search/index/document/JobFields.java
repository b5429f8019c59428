package dev.rolecall.search.index.document;

/// The fields of the index, as in the mapping `jobs-v2.json`.
public final class JobFields {
  public static final String ID = "id";

  /// The whole job as JSON; stored, not searchable.
  public static final String JOB = "job";

  /// The older job that this one was merged into.
  public static final String MERGED_INTO = "mergedInto";

  /// Whether it can be found at all.
  public static final String SHOWN = "shown";

  public static final String OPEN = "open";
  public static final String BACKEND = "backend";
  public static final String FAMILY = "family";
  public static final String SENIORITY = "seniority";
  public static final String MODES = "modes";
  public static final String EMPLOYMENT_TYPES = "employmentTypes";
  public static final String COUNTRIES = "countries";

  /// In the form that a filter takes: `Berlin, DE`.
  public static final String CITIES = "cities";

  /// By [CityKey].
  public static final String CITY_KEYS = "cityKeys";

  public static final String POINTS = "points";

  /// The countries that one can work from, or only [#EVERYWHERE].
  public static final String REMOTE_FROM = "remoteFrom";

  public static final String EVERYWHERE = "*";
  public static final String PAY_STATED = "payStated";

  /// The maximum of the stated pay per year in euro, in the units of [AnnualPay], for sorting; -1
  /// where no comparable pay is stated.
  public static final String PAY_TOP = "payTop";

  /// The maximum of the stated pay per year by currency, in the units of [AnnualPay]: `pay.EUR`.
  public static final String PAY = "pay";

  public static final String VISA_SPONSORSHIP = "visaSponsorship";
  public static final String COMPANY = "company";
  public static final String COMPANY_NAME = "companyName";
  public static final String SOURCES = "sources";

  /// When it was posted or, where not stated, first seen.
  public static final String POSTED = "posted";

  public static final String SKILLS = "skills";

  /// The skills that are required.
  public static final String NEEDED_SKILLS = "neededSkills";

  public static final String TITLE = "title";

  /// The company's name, as text.
  public static final String EMPLOYER = "employer";

  /// All text, in light stems.
  public static final String WORDS = "words";

  /// All text, as it is written. Elasticsearch derives this field from [#WORDS], so that documents
  /// contain the text only once.
  public static final String EXACT = "words.exact";

  private JobFields() {}
}
