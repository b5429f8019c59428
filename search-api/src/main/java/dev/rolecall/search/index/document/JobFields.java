package dev.rolecall.search.index.document;

/// The fields of the index, as in the mapping `jobs-v10.json`.
///
/// A field that exists must keep its name: until the index is rebuilt, searches read an index with
/// the previous mapping, and would find nothing by a new name.
public final class JobFields {
  public static final String ID = "id";

  /// The numbers of the samples that the job is in, by [Samples].
  public static final String SAMPLES = "samples";

  /// The whole job as JSON; stored, not searchable.
  public static final String JOB = "job";

  /// The older job that this one was merged into.
  public static final String MERGED_INTO = "mergedInto";

  /// Whether searches can find it: it is public and was not merged or erased.
  public static final String PUBLIC = "shown";

  public static final String OPEN = "open";
  public static final String BACKEND = "backend";
  public static final String FAMILY = "family";
  public static final String SENIORITY = "seniority";
  public static final String MODES = "modes";

  /// The minimum of the required years of experience, if it is stated.
  public static final String EXPERIENCE_YEARS = "experienceYears";

  public static final String EMPLOYMENT_TYPES = "employmentTypes";
  public static final String COUNTRIES = "countries";

  /// States and provinces as in ISO 3166-2: `US-FL`.
  public static final String REGIONS = "regions";

  /// As filter values: `Berlin, DE`.
  public static final String CITIES = "cities";

  /// The keys by [CityKey].
  public static final String CITY_KEYS = "cityKeys";

  public static final String POINTS = "points";

  /// The countries that a person can work from, or only [#EVERYWHERE].
  public static final String REMOTE_FROM = "remoteFrom";

  public static final String EVERYWHERE = "*";
  public static final String PAY_STATED = "payStated";

  /// The maximum of the stated pay per year in euro, in the units of [AnnualPayUnits], for sorting;
  /// -1 where no comparable pay is stated.
  public static final String PAY_MAX_EUR = "payTop";

  /// The maximum of the stated pay per year by currency, in the units of [AnnualPayUnits]:
  /// `pay.EUR`.
  public static final String PAY = "pay";

  /// All stated ranges of pay per year by currency, in the units of [AnnualPayUnits]:
  /// `payRange.EUR`.
  public static final String PAY_RANGE = "payRange";

  /// The middle of the highest stated range of pay per year in euro, in the units of
  /// [AnnualPayUnits]; -1 where no comparable pay is stated.
  public static final String PAY_MIDDLE = "payMiddle";

  public static final String VISA_SPONSORSHIP = "visaSponsorship";
  public static final String WORK_PERMIT = "workPermit";
  public static final String CLEARANCE = "clearance";
  public static final String AGENCY = "agency";
  public static final String CITIZENSHIP = "citizenship";
  public static final String LANGUAGE = "language";

  /// The names of the [dev.rolecall.model.query.OptionalField]s that the job does not state.
  public static final String NOT_STATED = "notStated";

  public static final String COMPANY = "company";
  public static final String COMPANY_NAME = "companyName";
  public static final String SOURCES = "sources";

  /// When it was posted or, where not stated, first seen.
  public static final String POSTED = "posted";

  /// When we first saw it.
  public static final String FIRST_SEEN = "firstSeen";

  /// The skills that it names.
  public static final String SKILLS = "skills";

  /// The skills that it names, and those that they imply: EKS implies AWS.
  public static final String ALL_SKILLS = "allSkills";

  /// The skills that are required.
  public static final String REQUIRED_SKILLS = "neededSkills";

  /// The skills that are optional advantages.
  public static final String NICE_SKILLS = "niceSkills";

  /// The skills that its title names.
  public static final String TITLE_SKILLS = "titleSkills";

  /// The skills that it names first: those of a stack rather than those that the text mentions.
  public static final String MAIN_SKILLS = "mainSkills";

  /// The skill that it names first.
  public static final String FIRST_SKILL = "firstSkill";

  /// The names of the job's [dev.rolecall.model.job.JobFlag]s.
  public static final String FLAGS = "flags";

  /// What the company does: an id of [dev.rolecall.model.dictionary.SectorDictionary].
  public static final String SECTOR = "sector";

  /// When its last public posting was closed; only closed jobs have it.
  public static final String CLOSED = "closed";

  /// The whole days from when we first saw it until [#CLOSED].
  public static final String DAYS_OPEN = "daysOpen";

  public static final String TITLE = "title";

  /// The company's name as analyzed text, whereas [#COMPANY_NAME] is a keyword.
  public static final String COMPANY_TEXT = "employer";

  /// All text of the job, with light stemming.
  public static final String WORDS = "words";

  /// All text of the job, without stemming. Elasticsearch derives this field from [#WORDS], so that
  /// documents contain the text only once.
  public static final String EXACT = "words.exact";

  /// The title as a keyword, for completion.
  public static final String TITLE_NAME = "titleName";

  /// The title and the company's name from each of their words on, by [NameKeys].
  public static final String TITLE_KEYS = "titleKeys";

  public static final String COMPANY_KEYS = "companyKeys";

  /// How many values the fields have, to find jobs that have none but certain values.
  public static final String REMOTE_FROM_COUNT = "remoteFromCount";

  public static final String CITIZENSHIP_COUNT = "citizenshipCount";
  public static final String SOURCE_COUNT = "sourceCount";

  private JobFields() {}
}
