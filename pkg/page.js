var A=class extends Error{constructor(e,n){super(n),this.name="AnnotatorError",this.code=e}},z=t=>new DOMException(t,"AbortError"),on=t=>t instanceof Error&&t.constructor===Error?"option":"trap",_=t=>t instanceof Error?t.message:String(t);var xe=class{kind="main";#t;#o=null;constructor(e){this.#t=e}async start(){if(!this.#o)try{let e=await import("./article_annotator.js");await e.default({module_or_path:this.#t}),this.#o=e}catch(e){throw new A("load",_(e))}}async annotate(e,n,o){if(!this.#o)throw new A("load","not started");await new Promise(r=>setTimeout(r));try{return this.#o.annotate(e,{...n,onProgress:o})}catch(r){throw new A(on(r),_(r))}}stop(){}};var ve=class{#t;article=null;constructor(e){this.#t=e}add(e){let n=JSON.parse(e.json);if("text"in e){let{version:o,schema:r,...s}=n,{text:i,sourceText:l=this.#t}=e;this.article={version:o,schema:r,sourceText:l,text:i,...s}}else"entity"in e?this.article.entities[e.entity].mentions.push(...n):this.article[e.list].push(...n)}};var rn;function Se(t){let e=new URL(t,globalThis.location?.href),n=globalThis.trustedTypes;return n?(rn??=n.createPolicy("article-annotator",{createScriptURL:sn}),rn?.createScriptURL(e.href)):sn(e.href)}function sn(t){let{origin:e,protocol:n}=new URL(t);if(e===globalThis.location?.origin&&(n==="https:"||n==="http:"))return t;throw new TypeError("article-annotator: a worker must come from the page's own origin")}var fe=class extends Error{},fr=1e4,Ee=class{kind="worker";#t;#o;#e=null;#n=null;#a=0;#i=0;constructor(e,n){this.#t=e,this.#o=n}async start(){if(!this.#e){let n=this.#i,o=await this.#s();if(n!==this.#i)throw o.terminate(),z("the worker was stopped");this.#e=o}let e=await this.#r({do:"load",wasm:this.#o});e&&(this.#o=e)}annotate(e,n,o){let r=new ve(e);return this.#r({do:"annotate",call:++this.#a,text:e,options:n},{assembly:r,progress:o})}stop(){this.#i++,this.#e?.terminate(),this.#e=null,this.#n?.reject(z("the worker was stopped")),this.#n=null}#s(){return new Promise((e,n)=>{let o,r=i=>{clearTimeout(s),o?.terminate(),n(new fe(i))},s=setTimeout(()=>r("the worker does not answer"),fr);try{let i=Se(this.#t);o=new Worker(i,{type:"module",name:"article-annotator"})}catch(i){return r(String(i))}o.onerror=i=>{i.preventDefault(),r(i.message||"the worker's script can't be loaded")},o.onmessage=()=>{clearTimeout(s),o.onerror=i=>{i.preventDefault(),this.#u(i.message||"the worker broke down")},o.onmessage=i=>this.#l(i.data),e(o)}})}#r(e,n={}){return new Promise((o,r)=>{this.#n={resolve:o,reject:r,...n},this.#e?.postMessage(e)})}#l(e){let n=this.#n;if(n){if(e.type==="progress")return n.progress?.(e.done);if(e.type==="slice")return n.assembly?.add(e.slice);this.#n=null,e.type==="loaded"?n.resolve(e.module):e.type==="done"?n.resolve(n.assembly?.article):e.type==="failed"&&n.reject(new A(e.code,e.message))}}#u(e){this.#n?.reject(new A("trap",e)),this.#n=null}};var pr=1e5,ut=new Map;function an({workerUrl:t,wasmUrl:e}){let n=String(t??new URL("./worker.js",import.meta.url)),o=String(e??new URL("./article_annotator_bg.wasm",import.meta.url)),r=`${n} ${o}`,s=ut.get(r);return s||(s=new ht(n,o,()=>ut.delete(r)),ut.set(r,s)),s.users++,s}var ht=class{users=0;#t;#o;#e;#n=null;#a=[];#i=!1;constructor(e,n,o){this.#t=n,this.#o=o,this.#e=new Ee(e,n)}get thread(){return this.#n?this.#e.kind:null}ready(){return this.#n??=this.#s().catch(e=>{throw this.#n=null,e}),this.#n}async#s(){try{await this.#e.start()}catch(e){if(!(e instanceof fe))throw e;this.#e=new xe(this.#t),await this.#e.start()}}annotate(e,n,o,r){return new Promise((s,i)=>{if(o.aborted)return i(o.reason);this.#a.push({text:e,options:n,signal:o,onProgress:r,resolve:s,reject:i}),this.#r()})}release(){--this.users>0||(this.#o(),this.#u())}async#r(){if(!this.#i){this.#i=!0;for(let e;e=this.#a.shift();)e.signal.aborted?e.reject(e.signal.reason):await this.#l(e);this.#i=!1}}async#l(e){let{text:n,signal:o}=e,r=()=>{},s=new Promise(a=>{r=()=>a(e.reject(o.reason)),o.addEventListener("abort",r,{once:!0})}),i=!1,l=(async()=>{try{if(await this.ready(),o.aborted)return;i=!0,e.resolve(await this.#e.annotate(n,e.options,a=>{o.aborted||e.onProgress?.(a)}))}catch(a){a instanceof A&&a.code==="trap"&&this.#u(),e.reject(a)}})();await Promise.race([l,s]),o.removeEventListener("abort",r),o.aborted&&i&&n.length>=pr&&this.#u(),await l}#u(){this.#e.stop(),this.#n=null}};var pe=class{#t;#o=new AbortController;constructor(e={}){this.#t=an(e)}get thread(){return this.#t.thread}ready(){return this.#t.ready()}annotate(e,{signal:n,onProgress:o,...r}={}){let s=this.#o.signal;return s.aborted?Promise.reject(s.reason):this.#t.annotate(e,r,mr(s,n),o)}dispose(){this.#o.signal.aborted||(this.#o.abort(z("the client was disposed of")),this.#t.release())}};function mr(t,e){if(!e)return t;let n=new AbortController;for(let o of[t,e])o.aborted?n.abort(o.reason):o.addEventListener("abort",()=>n.abort(o.reason),{signal:n.signal});return n.signal}async function ln(t){let e=new pe(t);try{await e.ready()}catch(n){throw e.dispose(),n}return e}function q(t,{start:e,end:n}){return{exact:t.slice(e,n),prefix:t.slice(cn(t,Math.max(0,e-32)),e),suffix:t.slice(n,cn(t,Math.min(t.length,n+32))),at:e}}function j(t,{exact:e,prefix:n,suffix:o,at:r=0}){if(!e)return null;let s=null,i=0;for(let a=t.indexOf(e);a>=0;a=t.indexOf(e,a+1)){i++;let c=a+e.length,d=gr(t,a,n)+wr(t,c,o),p=Math.abs(a-r);(!s||d>s.agreed||d===s.agreed&&p<s.away)&&(s={start:a,end:c,agreed:d,away:p})}if(!s)return null;let l=n.length+o.length;return i>1&&s.agreed===0&&l>0?null:{start:s.start,end:s.end}}function gr(t,e,n){let o=0;for(;o<n.length&&o<e&&t[e-1-o]===n[n.length-1-o];)o++;return o}function wr(t,e,n){let o=0;for(;o<n.length&&e+o<t.length&&t[e+o]===n[o];)o++;return o}var cn=(t,e)=>/[\udc00-\udfff]/.test(t.charAt(e))?e+1:e;var I=Object.freeze({confidence:1,rule:"correction"});function W(t,{start:e,end:n}){let o=null,r=0;for(let s of t){if(s.start===e&&s.end===n)return s;let i=Math.min(s.end,n)-Math.max(s.start,e);i>r&&([o,r]=[s,i])}return o}function U(t,e){let n=W(br(t),e);if(!n)return null;let o=t.entities.find(({mentions:r})=>r.includes(n));return o?{entity:o,mention:n}:null}function*br({entities:t}){for(let{mentions:e}of t)yield*e}var T=(t,e,n)=>n===null?t.filter(o=>o!==e):t.map(o=>o===e?n:o);function J(t,e,n=new Map){let o=new Map,r=e.filter(({mentions:i})=>i.length>0).map((i,l)=>(o.set(i.id,l),i.id===l?i:{...i,id:l})),s=t.quotes.map(i=>{let{speaker:l}=i;if(!l||l.entity===null)return i;let a=o.get(n.get(l.entity)??l.entity)??null;if(a===l.entity)return i;let c=a!==null||l.mention!==null;return{...i,speaker:c?{...l,entity:a}:null}});return{...t,entities:r,quotes:s}}var un=t=>t.sort((e,n)=>e.start-n.start||e.end-n.end),hn=t=>t.mentions.map(e=>({...e,...I}));function fn(t,e,n){let o=U(t,e)?.entity;if(!o)return null;let r=hn(o);return J(t,T(t.entities,o,{...o,type:n,mentions:r}))}function pn(t,e,n,o){if(e==="quote"){let a=W(t.quotes,n);return a&&{...t,quotes:T(t.quotes,a,null)}}if(e==="date"){let a=W(t.dates,n);return a&&{...t,dates:T(t.dates,a,null)}}let r=U(t,n);if(!r)return null;let{entity:s,mention:i}=r,l=o==="one"?T(s.mentions,i,null):[];return J(t,T(t.entities,s,{...s,mentions:l}))}var ft=(t,{start:e,end:n},o)=>t.map(r=>{let s=i=>i!==o&&i.start>=e&&i.end<=n;return r.mentions.some(s)?{...r,mentions:r.mentions.filter(i=>!s(i))}:r});function mn(t,e,n){let{text:o}=t,r=o.slice(e.start,e.end),s=new Uint8Array(o.length);for(let{mentions:d}of t.entities)for(let{start:p,end:u}of d)s.fill(1,p,u);let i=[];for(let d=o.indexOf(r);d>=0;d=o.indexOf(r,d+r.length)){let p=d+r.length;!(d===e.start)&&(dn(o,d)||dn(o,p)||s.subarray(d,p).includes(1))||i.push({start:d,end:p,kind:"name",...I})}let l=ft(t.entities,e),a=l.find(d=>d.name===r&&d.type===n),c=a?{...a,mentions:un([...a.mentions,...i])}:{id:l.length,type:n,name:r,role:null,mentions:i};return J(t,a?T(l,a,c):[...l,c])}var dn=(t,e)=>/^[\p{L}\p{N}]{2}$/u.test(t.slice(Math.max(0,e-1),e+1));function gn(t,e,n){let o=U(t,e)?.entity,r=n&&U(t,n)?.entity;if(!o||!r||o===r)return null;let s=un([...hn(o),...r.mentions]),i={...r,role:r.role??o.role,mentions:s},l=T(T(t.entities,o,null),r,i);return J(t,l,new Map([[o.id,r.id]]))}function wn(t,e){let n=U(t,e);if(!n||n.entity.mentions.length<2)return null;let{entity:o,mention:r}=n,s=T(o.mentions,r,null),i={id:t.entities.length,type:o.type,name:t.text.slice(r.start,r.end),role:null,mentions:[{...r,...I}]};return J(t,[...T(t.entities,o,{...o,mentions:s}),i])}function bn(t,e,n,o){if(!o)return null;if(e==="quote"){let l=W(t.quotes,n);if(!l)return null;let a=l.parts.filter(({start:u,end:h})=>h>o.start&&u<o.end),c=a.length-1,d=a.map(({start:u,end:h},m)=>({start:m===0?o.start:u,end:m===c?o.end:h})),p={...l,...o,...I,parts:d.length?d:[o]};return{...t,quotes:T(t.quotes,l,p)}}if(e==="date"){let l=W(t.dates,n);if(!l)return null;let a={...l,...o,rule:I.rule};return{...t,dates:T(t.dates,l,a)}}let r=U(t,n);if(!r)return null;let{mention:s}=r,i=ft(t.entities,o,s).map(l=>{if(!l.mentions.includes(s))return l;let c=t.text.slice(s.start,s.end)===l.name?t.text.slice(o.start,o.end):l.name,d=T(l.mentions,s,{...s,...o,...I});return{...l,name:c,mentions:d}});return J(t,i)}function yn(t,e,n){let o=W(t.quotes,e);if(!o)return null;let r=n==="scare"?null:o.speaker,s={...o,kind:n,speaker:r,...I};return{...t,quotes:T(t.quotes,o,s)}}function kn(t,e,n){let o=W(t.quotes,e),r=n&&U(t,n)?.entity.id;if(!o||r===void 0)return null;let s=o.speaker?.mention??null,i={...o,speaker:r===null?null:{mention:s,entity:r,confidence:I.confidence}};return{...t,quotes:T(t.quotes,o,i)}}function xn(t,e,n){let o=W(t.dates,e);if(!o)return null;let r={...o,...yr(n),value:n,rule:I.rule};return{...t,dates:T(t.dates,o,r)}}function yr(t){let[,e,n,o]=/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(t??"")??[];if(!e)return{from:null,to:null};let r=`${e}-${n??"01"}-${o??"01"}`;if(o)return{from:r,to:r};let s=new Date(Date.UTC(Number(e),Number(n??"12"),0)).getUTCDate();return{from:r,to:`${e}-${n??"12"}-${s}`}}var Te=(t,e)=>e.reduce((n,o)=>vn(n,o)??n,t);function pt(t,e){let n=[],o=[],r=e;for(let s of t){let i=vn(r,s);(i?n:o).push(s),r=i??r}return{kept:n,lost:o}}function vn(t,e){let n=e.type==="keep"||e.type==="drop",o=j(n?t.sourceText:t.text,e.quote);if(!o)return null;switch(e.type){case"keep":case"drop":return t;case"add":return mn(t,o,e.to);case"merge":return gn(t,o,j(t.text,e.with));case"split":return wn(t,o);case"speaker":return kn(t,o,e.to&&j(t.text,e.to));case"value":return xn(t,o,e.to);case"respan":return bn(t,e.target,o,j(t.text,e.to));case"remove":return pn(t,e.target,o,e.scope??"all");case"retype":return e.target==="quote"?yn(t,o,e.to):fn(t,o,e.to);default:return null}}var Ae=t=>({past:[],now:t,future:[]}),oe=({past:t,now:e},n)=>({past:[...t,e],now:n,future:[]});function mt(t){if(t.past.length===0)return t;let e=t.past.at(-1);return{past:t.past.slice(0,-1),now:e,future:[t.now,...t.future]}}function gt(t){if(t.future.length===0)return t;let e=t.future[0];return{past:[...t.past,t.now],now:e,future:t.future.slice(1)}}var Sn={"rule.model":"the model judged it by its words and their neighbours","rule.gazetteer":"it stands in the list of known names","rule.coreference":"it means someone named elsewhere in the article","rule.correction":"a person marked it","rule.advertisement.label":"it is the label of an advertisement","rule.alt-text.placeholder":"it stands in for a picture","rule.amount.money":"it is a number with a currency","rule.amount.percent":"it is a number with a per cent sign or word","rule.author-bio.contact":"it says how to reach the author","rule.comments.heading":"it is the heading or a control of the comments","rule.comments.rules":"it is the rules for comments","rule.cookie.notice":"it is a notice on cookies or data","rule.counter.labels":"it is the label of a counter","rule.counter.numbers":"it is a counter","rule.counter.reading-time":"it says how long reading takes","rule.counter.shares":"it counts shares, comments, views or minutes","rule.date.century":"it names a century","rule.date.decade":"it names a decade","rule.date.duration":"it is a length of time","rule.date.explicit":"it is a day with the name of its month","rule.date.holiday":"it names a holiday","rule.date.month":"it names a month","rule.date.numeric":"it is a date in figures","rule.date.offset":"it says how long ago, or how much later","rule.date.quarter":"it names a quarter, a half or a financial year","rule.date.reference":"it means now, the recent past or the near future","rule.date.relative":"it is named from where the article stands","rule.date.season":"it names a season","rule.date.set":"it recurs","rule.date.time":"it is a time of day","rule.date.weekday":"it names a weekday","rule.date.year":"the words around it make it a year","rule.duplicate.line":"the same words stand elsewhere","rule.legal.copyright":"it is a copyright notice","rule.legal.disclaimer":"it is a disclaimer","rule.legal.links":"it links to terms and policies","rule.media.caption-label":"it labels a caption","rule.media.caption-prefix":"it labels a caption","rule.media.gallery-control":"it is the control of a picture gallery","rule.media.player":"it is what a video or audio player says","rule.name.document":"it is a name elsewhere in the article","rule.navigation.control":"it is a control of the page","rule.navigation.trail":"it is a menu or a trail of sections","rule.newsletter.offer":"it offers a newsletter or alerts","rule.option.drop":"a person took it out","rule.quote.according":"the words in marks stand with “according to”","rule.quote.after":"who says it stands behind the words in marks","rule.quote.before":"who says it stands before the words in marks","rule.quote.broken":"its attribution breaks one quotation in two","rule.quote.colon":"the sentence before it ends in a colon","rule.quote.continued":"it goes on from the quotation before","rule.quote.inverted":"a verb of saying and its subject stand behind the words in marks","rule.quote.loose":"words in marks stand in a sentence about somebody","rule.related.heading":"it is the heading of a list of other stories","rule.related.pointer":"it points to another story","rule.repair.invisible":"it holds characters that nobody sees","rule.reported.according":"a statement stands with “according to” its source","rule.reported.after":"who made the statement stands behind a comma","rule.reported.clause":"a verb of saying stands before the clause","rule.reported.inside":"who made the statement stands between commas","rule.reported.saying":"it follows “saying” or “adding”","rule.reported.that":"a verb of saying and “that” stand before it","rule.scare.nickname":"it is a nickname between two names","rule.scare.term":"the marks are around a name, a term or a word as a word","rule.scare.title":"the marks are around a title","rule.share.bar":"it is a link of a share bar","rule.share.row":"it is a row of social networks","rule.sign-in.benefit":"it says what signing in is good for","rule.sign-in.offer":"it offers to sign in or register","rule.subscription.offer":"it offers to subscribe, join or donate","rule.tags.line":"it lists the tags of the article","rule.teaser.call":"it calls to read, watch or see something else"};var B={"kind.person":"person","kind.organization":"organisation","kind.place":"place","kind.group":"group of people","kind.event":"event","kind.law":"law","kind.work":"work","kind.product":"product","kind.language":"language","kind.money":"sum of money","kind.percent":"percentage","kind.quote":"quotation","kind.indirect":"reported speech","kind.scare":"words in quotation marks that quote nobody","kind.date":"date","kinds.person":"People","kinds.organization":"Organisations","kinds.place":"Places","kinds.group":"Groups","kinds.event":"Events","kinds.law":"Laws","kinds.work":"Works","kinds.product":"Products","kinds.language":"Languages","kinds.money":"Money","kinds.percent":"Percentages","kinds.quote":"Quotes","kinds.indirect":"Reported speech","kinds.scare":"Scare quotes","kinds.date":"Dates","reason.media-player":"media player","reason.share":"share bar","reason.sign-in":"sign-in offer","reason.subscription":"subscription offer","reason.newsletter":"newsletter","reason.comments":"comments","reason.related-links":"related links","reason.navigation":"navigation","reason.teaser":"teaser","reason.alt-text":"picture description","reason.advertisement":"advertisement","reason.cookie-notice":"cookie notice","reason.legal":"legal notice","reason.tags":"tags","reason.author-bio":"about the author","reason.counter":"counter","reason.duplicate":"said twice","reason.other-article":"another article","reason.other":"not part of the article",...Sn,"date.century":"the {ordinal} century","date.ordinal.one":"{number}st","date.ordinal.two":"{number}nd","date.ordinal.few":"{number}rd","date.ordinal.other":"{number}th","date.decade":"the {decade}s","date.week":"week {week} of {year}","date.weekend":"the weekend of week {week}, {year}","date.quarter":"quarter {quarter} of {year}","date.half.1":"first half of {year}","date.half.2":"second half of {year}","date.fiscal":"fiscal year {year}","date.bc":"{when} BC","date.SP":"spring {year}","date.SU":"summer {year}","date.FA":"autumn {year}","date.WI":"winter {year}","date.TMO":"{day}, in the morning","date.TMI":"{day}, at midday","date.TAF":"{day}, in the afternoon","date.TEV":"{day}, in the evening","date.TNI":"{day}, at night","date.DT":"{day}, in the daytime","date.PRESENT_REF":"now","date.PAST_REF":"some time before","date.FUTURE_REF":"some time to come","date.unresolved":"no day: the article gives no date to count from","date.some":"some {unit}","date.every":"every {unit}","date.every.weekday":"every {weekday}","date.every.Y":"every year","date.every.M":"every month","date.every.W":"every week","date.every.D":"every day","date.every.H":"every hour","date.every.MIN":"every minute","date.every.S":"every second","date.every.DE":"every decade","date.every.CE":"every century","date.Y.one":"{n} year","date.Y.other":"{n} years","date.M.one":"{n} month","date.M.other":"{n} months","date.W.one":"{n} week","date.W.other":"{n} weeks","date.D.one":"{n} day","date.D.other":"{n} days","date.H.one":"{n} hour","date.H.other":"{n} hours","date.MIN.one":"{n} minute","date.MIN.other":"{n} minutes","date.S.one":"{n} second","date.S.other":"{n} seconds","date.DE.one":"{n} decade","date.DE.other":"{n} decades","date.CE.one":"{n} century","date.CE.other":"{n} centuries","date.units.Y":"years","date.units.M":"months","date.units.W":"weeks","date.units.D":"days","date.units.H":"hours","date.units.MIN":"minutes","date.units.S":"seconds","date.units.DE":"decades","date.units.CE":"centuries","date.mod.BEFORE":"before {value}","date.mod.AFTER":"after {value}","date.mod.ON_OR_BEFORE":"{value} or before","date.mod.ON_OR_AFTER":"{value} or after","date.mod.LESS_THAN":"less than {value}","date.mod.MORE_THAN":"more than {value}","date.mod.EQUAL_OR_LESS":"{value} at most","date.mod.EQUAL_OR_MORE":"{value} at least","date.mod.START":"early {value}","date.mod.MID":"mid {value}","date.mod.END":"late {value}","date.mod.APPROX":"about {value}","date.counted":"counted from {source}","date.implied":"{parts} taken from {source}","date.implied.year":"year","date.implied.month":"month","date.implied.day":"day","date.implied.zone":"time zone","date.from.dateline":"the dateline","date.from.option":"the reference date you set","date.from.context":"a date before it","count.mentions.one":"{n} mention","count.mentions.other":"{n} mentions","said.untold":"Not told","said.untold.note":"the article doesn’t say who","said.reported":"reported","export.untitled":"Annotated article","export.names":"Names","export.said":"Who said what","export.dates":"Dates","export.removed":"Removed","page.title":"Article annotator","page.promise":"Your text stays on this page.","page.skip":"Skip to the article","page.tools":"Tools","page.again":"Paste again","page.samples":"Samples","page.export":"Export","page.settings":"Settings","page.share":"Share link","page.noscript":"This page does its work with JavaScript and WebAssembly, here in your browser. Without them it can’t annotate.","page.private":"Nothing you paste leaves this page, and nothing is stored unless you ask for it in Settings.","page.article":"The annotated article","page.close":"Close","compose.title":"Paste a news article","compose.lead":"You get the article without the page around it, its people and places, who said what, and which day “Monday” was.","compose.label":"Text of the article, or the source of its web page","compose.held":"A text of {size} is open. It is too long for the box; what you paste or type here takes its place.","compose.paste":"Paste","compose.open":"Open a file","compose.hide":"Hide the box","compose.edit":"Edit the text","compose.clear":"Clear","compose.drop":"Drop the file to read it here","compose.reference":"Dates count from","compose.reference.unset":"Use the article’s own date","compose.shortcut":"Files can be dropped here too: .txt, .md and .html.","status.working":"Reading the article …","status.cancel":"Cancel","status.cancelled":"Stopped. Your text is kept; change it or press “Annotate” to go on.","status.retry":"Annotate","status.dismiss":"Dismiss this note","status.failed":"Nothing is lost: the text stands below.","status.unsupported":"This seems to be in {language}. It was cleaned, but names, quotations and dates are only found in English.","status.other":"This doesn’t look like a news article, so nothing was removed from it.","status.address":"This is only an address, and this page can’t fetch anything. Open it, copy the article’s text and paste that.","status.empty":"There is no text in the clipboard.","status.clipboard":"The browser doesn’t let this page read the clipboard. Press {keys} in the box instead.","status.pdf":"“{name}” is a PDF, which this page can’t read. Open it, copy its text and paste that.","status.image":"“{name}” is a picture; this page reads text only.","status.binary":"“{name}” is not a text this page can read. It takes .txt, .md and .html files.","status.large":"“{name}” is larger than 5 MB, more than this page takes. Nothing was changed.","status.large.paste":"That text is larger than 5 MB, more than this page takes. Nothing was changed.","status.file.empty":"“{name}” is empty.","status.file.malformed":"“{name}” is damaged and can’t be opened.","status.unreadable":"“{name}” could not be read: {message}","status.decoded":"“{name}” was read as {encoding}.","status.link.malformed":"This link is damaged, so its article can’t be opened. Ask for it again, or paste the text.","status.link.newer":"This link was made by a newer version of the page. Reload it and try again.","status.lost.one":"{n} correction no longer fits the text and was left out: {list}","status.lost.other":"{n} corrections no longer fit the text and were left out: {list}","status.update":"A new version of this page is ready.","status.update.use":"Use it now","status.copied":"Copied.","status.copy.failed":"The browser didn’t let this page copy. The text is selected: press {keys}.","status.storage":"The browser doesn’t let this page store anything.","status.restored":"This is the text this browser was asked to remember.","panel.label":"What is in the article","panel.names":"Names","panel.said":"Who said what","panel.dates":"Dates","panel.removed":"Removed","panel.more.one":"Show {n} more","panel.more.other":"Show {n} more","panel.names.none":"No names were found.","panel.said.none":"Nobody is quoted.","panel.dates.none":"No dates were found.","panel.removed.none":"Nothing was removed.","panel.reference.dateline":"Dates count from {date}, the article’s own dateline.","panel.reference.option":"Dates count from {date}, which you set.","panel.reference.none":"The article has no date of its own. Set one under “Dates count from” and “Monday” becomes a day.","panel.timeline":"Timeline","panel.spans":"How long, how often","panel.unresolved":"No day known","panel.restore":"Put back","panel.restore.all":"Put everything back","panel.compare":"Before and after","panel.removed.why":"{reason}: {rule}","compare.title":"Before and after","compare.before":"As pasted","compare.after":"As cleaned","compare.removed":"removed: {reason}","share.title":"Share link","share.lead":"The link itself holds the text, your settings and your corrections. Whoever opens it sees this; no server keeps it.","share.link":"Link","share.length.one":"{n} character","share.length.other":"{n} characters","share.long":"Some mail and chat programs cut links of more than 8,000 characters.","share.too-long":"With {n} characters it is too long for a link. Save it as a file instead; this page opens it again.","share.copy":"Copy the link","share.save":"Save as a file","export.title":"Export","export.copy":"Copy","export.download":"Download","export.copy.as":"Copy as {format}","export.download.as":"Download as {format}","export.json":"JSON","export.json.note":"everything, as programs get it","export.csv":"CSV","export.csv.note":"one row a mention, for spreadsheets","export.markdown":"Markdown","export.markdown.note":"article and lists","export.html":"Web page","export.html.note":"stands alone, without script","export.annotation":"Web Annotation","export.annotation.note":"W3C JSON-LD","export.print":"Print","samples.title":"Sample articles","samples.note":"Invented articles, pasted with everything that stood around them.","samples.try":"No article at hand? Try one of ours:","samples.politics":"Politics","samples.politics.note":"a minister, a vote and many quotations","samples.business":"Business","samples.business.note":"a football club is sold","samples.science":"Science","samples.science.note":"a lake under the ice, dates old and new","settings.title":"Settings","settings.theme":"Theme","settings.theme.auto":"As the system","settings.theme.light":"Light","settings.theme.dark":"Dark","settings.language":"Language","settings.glosses":"Notes in the margin","settings.labels":"Name each mark to screen readers","settings.clean":"Take out what isn’t the article","settings.remember":"Remember text and settings in this browser","settings.remember.note":"Off: nothing is stored. On: they stay here until you forget them.","settings.forget":"Forget everything","settings.forgotten":"Everything stored was deleted.","settings.bookmarklet":"Annotate this page","settings.bookmarklet.note":"Drag this to your bookmarks; on an article, it opens what you selected, or the whole page, here.","gloss.said":"said this","gloss.through":"through “{words}”","legend.label":"Kinds of marks shown","count.names.one":"{n} name","count.names.other":"{n} names","count.quotes.one":"{n} quotation","count.quotes.other":"{n} quotations","count.dates.one":"{n} date","count.dates.other":"{n} dates","count.removed.one":"{n} line removed","count.removed.other":"{n} lines removed","removed.here.one":"{n} line removed here: {reasons}","removed.here.other":"{n} lines removed here: {reasons}","removed.show":"Show","removed.hide":"Hide","removed.restore":"Put back","removed.restoreAll":"Put all back","busy.label":"Annotating …","busy.cancel":"Cancel","error.load":"The annotator could not be loaded. Your text is kept.","error.trap":"The annotator broke down over this text and was restarted. Your text is kept.","error.option":"An option does not fit.","error.highlights":"This browser can’t mark the text of a page without changing it.","edit.undo":"Undo","edit.redo":"Redo","edit.count.one":"{n} correction","edit.count.other":"{n} corrections","mark.previous":"Previous mark","mark.next":"Next mark","card.close":"Close","card.mentions.one":"{n} mention","card.mentions.other":"{n} mentions","card.said.one":"said {n} thing","card.said.other":"said {n} things","card.also":"Also {names}","card.saidBy":"Said by {name}","card.reportedOf":"Reported of {name}","card.notTold":"The article doesn’t say who.","card.through":"through “{words}”","card.cue":"Introduced by “{words}”","card.days":"{from} to {to}","card.countedFrom":"Counted from {date}, {from}","card.why":"Marked because {why}.","card.whySure":"Marked because {why} ({share} sure).","card.nextMention":"Next mention","card.notAName":"Not a name","card.notHere":"Not here","card.notAQuote":"Not a quotation","card.notADate":"Not a date","card.retype":"Change kind","card.retype.label":"It is a ","card.merge":"Merge with …","card.merge.label":"The same as ","card.split":"Somebody else","card.speaker":"Another speaker","card.speaker.label":"Said by ","card.speaker.none":"the article doesn’t say","card.toSpeaker":"Go to the speaker","card.span":"Which words are marked","card.span.more-before":"One word more before","card.span.less-before":"One word less at the start","card.span.less-after":"One word less at the end","card.span.more-after":"One word more after","card.markAs":"Missed? Mark these words, wherever they stand, as a","card.apply":"Change","card.back":"Back","card.speakerSure":"The speaker is {share} sure."};var xr={a:"á",e:"é",i:"í",o:"ó",u:"ú",y:"ý",c:"ç",n:"ñ",s:"š",z:"ž",A:"Á",E:"É",I:"Í",O:"Ó",U:"Ú",Y:"Ý",C:"Ç",N:"Ñ",S:"Š",Z:"Ž"};function En(t){let e=Object.entries(t).map(([n,o])=>{let r=o.replace(/\{\w+\}|[a-z]/gi,s=>xr[s]??s);return[n,`⟦${r}⟧`]});return Object.fromEntries(e)}function G(t,e){let n=new Intl.PluralRules(e),o=new Intl.NumberFormat(e);return(r,s={})=>{let{n:i}=s,l=(typeof i=="number"?t[`${r}.${n.select(i)}`]??t[`${r}.other`]:void 0)??t[r];return l===void 0?r.replace(/^.*?\./,"").replace(/[-_.]/g," "):l.replace(/\{(\w+)\}/g,(a,c)=>{let d=s[c];return d===void 0?a:typeof d=="number"?o.format(d):d})}}var wt={en:"English",de:"Deutsch"},re="qps-plocm",Y={lang:"en",dir:"ltr",strings:B,say:G(B,"en")};async function Ce(t){let e=t?.toLowerCase()??"";if(e===re){let n=En(B);return{lang:re,dir:"rtl",strings:n,say:G(n,"en")}}if(!/^de\b/.test(e))return Y;try{let{default:n}=await import("./chunk-MJE5PQQY.js"),o={...B,...n};return{lang:"de",dir:"ltr",strings:o,say:G(o,"de")}}catch{return Y}}var bt=({type:t})=>t==="keep"||t==="drop",Tn=(t,e)=>JSON.stringify(t.filter(bt))===JSON.stringify(e.filter(bt));function An(t,e,n,o){return[...t.filter(s=>{if(!bt(s)||s.type===e)return!0;let i=j(o,s.quote);return!i||!n.some(({start:l,end:a})=>l<i.end&&i.start<a)}),...n.map(s=>({type:e,quote:q(o,s)}))]}function Cn(t,e){let n=s=>t.flatMap(i=>i.type===s?j(e,i.quote)??[]:[]),[o,r]=[n("keep"),n("drop")];return{...o.length&&{keep:o},...r.length&&{drop:r}}}function On({sourceMap:t},{start:e,end:n}){let o=t.filter(({text:i})=>i.end>e&&i.start<n),[r,s]=[o[0],o.at(-1)];return!r||!s?null:{start:r.source.start+(r.kind==="copy"?Math.max(0,e-r.text.start):0),end:s.source.end-(s.kind==="copy"?Math.max(0,s.text.end-n):0)}}var vr=new Set("SCRIPT STYLE TEMPLATE NOSCRIPT TEXTAREA SELECT BUTTON INPUT SVG MATH AUDIO VIDEO CANVAS IFRAME OBJECT RP RT".split(" ")),Sr=new Set("ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL".split(" "));function Oe(t){let e=[],n="",o="",r=l=>{n&&(o=o.length>l.length&&o.includes(`
`)?o:l)},s=l=>{let a=l.parentElement?.closest("pre")!==null;for(let{0:c,index:d}of l.data.matchAll(a?/[^\n]+|\n/g:/\S+|\s+/g)){if(/^\s+$/.test(c)){let p=c.split(`
`).length-1,u=l.parentNode===t&&p>1?`

`:a&&p?`
`:" ";n&&u.length>=o.length&&!o.includes(`

`)&&(!o.includes(`
`)||u.includes(`
`))&&(o=u);continue}n+=o,o="",e.push({start:n.length,end:n.length+c.length,node:l,offset:d}),n+=c}},i=l=>{for(let a=l.firstChild;a;a=a.nextSibling)a instanceof Text?s(a):a instanceof HTMLElement&&!vr.has(a.tagName)&&!a.hidden&&(a.tagName==="BR"?r(`
`):Sr.has(a.tagName)?(r(`

`),i(a),r(`

`)):i(a))};return i(t),{text:n,runs:Er(e)}}function Er(t){let e=[];for(let n of t){let o=e.at(-1),r=o?o.end-o.start:0;o?.node===n.node&&n.start===o.end+1&&n.offset===o.offset+r+1?o.end=n.end:e.push(n)}return e}function yt(t,e,n=!1){let[o,r]=[0,t.length];for(;o<r;){let i=o+r>>1,l=t[i];(n?l.end<e:l.end<=e)?o=i+1:r=i}let s=t[o];return s?{node:s.node,offset:s.offset+Math.max(0,e-s.start)}:null}function qn(t){let e=t.getAttribute("format"),n=t.getAttribute("reference-date");return{...e&&{format:e},...n&&{referenceDate:n},...t.getAttribute("clean")==="off"&&{clean:!1}}}function $n(t){let e=r=>{let s=t.getAttribute(r);return s===null?void 0:new URL(s,t.baseURI)},[n,o]=[e("worker-url"),e("wasm-url")];return{...n&&{workerUrl:n},...o&&{wasmUrl:o}}}var kt=t=>t.firstElementChild?Oe(t).text:(t.textContent??"").trim();var me=["person","organization","place","group","event","law","work","product","language","money","percent"],R=[...me,"quote","indirect","scare","date"],se=t=>{let e=R.indexOf(t);return e>=R.indexOf("event")&&e<=R.indexOf("percent")?"other":t},qe=t=>t==="direct"?"quote":t;function xt(t){if(t==null)return new Set(R);let e=new Set(typeof t=="string"?t.split(/\s+/):t);return new Set(R.filter(n=>e.has(n)))}function*ge(t){for(let[e,n]of t.entities.entries())for(let[o,{start:r,end:s,kind:i}]of n.mentions.entries()){let l={kind:"entity",index:e,mention:o};yield{start:r,end:s,kind:n.type,target:l,quiet:i!=="name",nodes:[]}}for(let[e,n]of t.quotes.entries()){let o={kind:"quote",index:e},r=qe(n.kind);for(let{start:s,end:i}of n.parts.length?n.parts:[n])yield{start:s,end:i,kind:r,target:o,quiet:!1,nodes:[]}}for(let[e,{start:n,end:o}]of t.dates.entries())yield{start:n,end:o,kind:"date",target:{kind:"date",index:e},quiet:!1,nodes:[]}}var ie=(t,e)=>t?.kind===e?.kind&&t?.index===e?.index&&t?.mention===e?.mention,Mn=({kind:t})=>t==="quote"||t==="indirect"||t==="scare"?0:t==="date"?2:1,$e=(t,e)=>t.start-e.start||e.end-t.end||Mn(t)-Mn(e);var Ln=`/* How marks look in the text of the host's page. A page's own ::highlight() rules come after these. */

::highlight(article-annotator-person) {
  text-decoration: underline solid 0.11em var(--annotator-person, light-dark(#9a3412, #f0a37e));
}
::highlight(article-annotator-organization) {
  text-decoration: underline double 0.07em
    var(--annotator-organization, light-dark(#1e4e8c, #8fb8f0));
}
::highlight(article-annotator-place) {
  text-decoration: underline dotted 0.14em var(--annotator-place, light-dark(#17643a, #86cfa0));
}
::highlight(article-annotator-group) {
  text-decoration: underline dashed 0.11em var(--annotator-group, light-dark(#6b3fa0, #c6a6ee));
}
::highlight(article-annotator-other) {
  text-decoration: underline wavy 0.07em var(--annotator-other, light-dark(#7a5b00, #e2c265));
}
::highlight(article-annotator-chosen) {
  background-color: var(--annotator-chosen, light-dark(#f6cfb8, #5a3420));
}
::highlight(article-annotator-date) {
  text-decoration: underline solid 0.08em var(--annotator-date, light-dark(#0b6470, #76cfda));
  color: var(--annotator-date, light-dark(#0b6470, #76cfda));
}
::highlight(article-annotator-quote) {
  background-color: var(--annotator-quote, light-dark(#f3e9cf, #3a321a));
}
::highlight(article-annotator-indirect) {
  text-decoration: underline solid 0.06em var(--annotator-quote-ink, light-dark(#6b4f00, #e6d19a));
}
::highlight(article-annotator-scare) {
  text-decoration: underline dotted 0.06em var(--annotator-quote-ink, light-dark(#6b4f00, #e6d19a));
}
`;var Ar=120,Me=new Map,ae=()=>"Highlight"in globalThis&&"highlights"in CSS,vt="article-annotator-chosen",Cr=t=>`article-annotator-${se(t)}`,Le=class{article=null;#t;#o;#e=null;#n=null;#a=null;#i;#s=[];#r="";#l=[];#u=[];#d=null;#h=new Set(R);#c=null;constructor(e,n,o){this.#t=e,this.id=n,this.#o=o,this.#f()}get node(){return this.#e}#f(){let e=this.#t.getRootNode();this.#e=e.getElementById(this.id),this.#n?.disconnect(),this.#e&&(this.#n=new MutationObserver(()=>this.#g()),this.#n.observe(this.#e,{childList:!0,characterData:!0,subtree:!0}),this.#y(e)),this.#a??=new MutationObserver(()=>{this.#e?.isConnected&&this.#e.id===this.id||(this.#e||e.getElementById(this.id))&&this.#g()}),this.#a.observe(e,{childList:!0,subtree:!0})}#g(){clearTimeout(this.#i),this.#i=setTimeout(()=>{(!this.#e?.isConnected||this.#e.id!==this.id)&&this.#f();let e=this.#r;this.read()!==e?this.#o():this.#m()},Ar)}read(){let{text:e,runs:n}=this.#e?Oe(this.#e):{text:"",runs:[]};return this.#r=e,this.#s=n,e}show(e,n){this.article=e,this.#h=n,this.#l=[...ge(e)].sort($e),this.#m()}filter(e){this.#h=e,this.#m()}#m(){if(this.#p(),!!ae())for(let e of this.#l){if(e.quiet||!this.#h.has(e.kind))continue;let n=this.rangeOf(e);if(!n)continue;let o=Cr(e.kind),r=CSS.highlights.get(o);r||(r=new Highlight,r.priority=["quote","indirect","scare"].includes(e.kind)?0:1,CSS.highlights.set(o,r)),r.add(n),this.#u.push({range:n,name:o})}}#p(){if(ae()){for(let{range:e,name:n}of this.#u){let o=CSS.highlights.get(n);o?.delete(e),o?.size===0&&CSS.highlights.delete(n)}this.#u=[]}}rangeOf({start:e,end:n}){let o=yt(this.#s,e),r=yt(this.#s,n,!0);if(!o||!r)return null;let s=document.createRange();try{s.setStart(o.node,o.offset),s.setEnd(r.node,r.offset)}catch{return null}return s}boxOf(e){return[...this.rangeOf(e)?.getClientRects()??[]].at(-1)??new DOMRect}find(e){let{kind:n,index:o,mention:r=0}=e,s=n==="entity"?{kind:n,index:o,mention:r}:{kind:n,index:o};return this.#l.find(i=>ie(i.target,s))??null}step(e,n,o){let r=this.#l.filter(s=>!s.quiet&&o.has(s.kind));return e?r[r.indexOf(e)+n]??null:(n>0?r[0]:r.at(-1))??null}choose(e){if(!ae()||(this.#d&&CSS.highlights.get(vt)?.delete(this.#d),this.#d=e&&this.rangeOf(e),!this.#d))return;let n=CSS.highlights.get(vt)??new Highlight;n.priority=2,n.add(this.#d),CSS.highlights.set(vt,n)}reveal(e,n){this.rangeOf(e)?.startContainer.parentElement?.scrollIntoView({block:"nearest",behavior:n})}at(e,n){let o=null,r=Or(e,n),s=r&&this.#w(r);if(s===null)return null;for(let i of this.#l){if(i.start>s||i.end<s||i.quiet||!this.#h.has(i.kind)||o&&i.end-i.start>=o.end-o.start)continue;[...this.rangeOf(i)?.getClientRects()??[]].some(a=>e>=a.left&&e<=a.right&&n>=a.top&&n<=a.bottom)&&(o=i)}return o}#w({node:e,offset:n}){for(let o of this.#s){let r=o.start+n-o.offset;if(o.node===e&&r>=o.start&&r<=o.end)return r}return null}#y(e){if(this.#c===e||!ae())return;this.#b();let n=Me.get(e);n||(n={sheet:new CSSStyleSheet,users:0},n.sheet.replaceSync(Ln),Me.set(e,n),e.adoptedStyleSheets=[...e.adoptedStyleSheets,n.sheet]),n.users++,this.#c=e}#b(){let e=this.#c,n=e&&Me.get(e);this.#c=null,!(!e||!n||--n.users>0)&&(Me.delete(e),e.adoptedStyleSheets=e.adoptedStyleSheets.filter(o=>o!==n.sheet))}disconnect(){clearTimeout(this.#i),this.#n?.disconnect(),this.#a?.disconnect(),this.#a=null,this.choose(null),this.#p(),this.#b(),this.article=null,this.#l=[]}};function Or(t,e){if("caretPositionFromPoint"in document){let o=document.caretPositionFromPoint(t,e);return o&&{node:o.offsetNode,offset:o.offset}}let n=document.caretRangeFromPoint(t,e);return n&&{node:n.startContainer,offset:n.startOffset}}var St=new Map;function Et(t,e,n="ltr"){let o={...B,...e};St.set(t,{lang:t,dir:n,strings:o,say:G(o,t)})}var Nn=t=>St.get(t)??St.get(t.split("-")[0]??"")??Ce(t);var In=t=>new Set((t??"").split(/\s+/).map(e=>e==="self"?location.origin:e).filter(e=>URL.canParse?.(e)!==!1&&e!==""&&e!=="*"));function Rn(t,e){let n=new AbortController,{signal:o}=n;if(e.size===0||window.parent===window)return()=>n.abort();let r=null,s=d=>{r&&window.parent.postMessage(d,r)},i=d=>{r=d,s({annotator:"ready"}),s({annotator:"height",height:t.offsetHeight})},l=async({id:d,text:p,options:u})=>{let h=r,m=g=>{h&&window.parent.postMessage({...g,id:d},h)};try{m({annotator:"result",result:await t.annotate(p,{...u})})}catch(g){let k=g instanceof A?g.code:"superseded";m({annotator:"error",code:k,message:_(g)})}};window.addEventListener("message",({data:d,source:p,origin:u})=>{p!==window.parent||!e.has(u)||typeof d!="object"||(d?.annotator==="hello"?i(u):d?.annotator==="annotate"&&typeof d.text=="string"?(r=u,l(d)):d?.annotator==="select"&&t.select(d.target??null))},{signal:o}),t.addEventListener("annotator-select",d=>{let{target:p}=d.detail;s({annotator:"select",target:p})},{signal:o});let a=new ResizeObserver(()=>{s({annotator:"height",height:t.offsetHeight})});a.observe(t),o.addEventListener("abort",()=>a.disconnect());let c=document.referrer?new URL(document.referrer).origin:null;return c&&e.has(c)&&i(c),()=>n.abort()}function w(t,e,...n){let o=document.createElement(t);for(let[r,s]of Object.entries(e??{}))s===!0?o.setAttribute(r,""):s!==!1&&s!==void 0&&o.setAttribute(r,s);for(let r of n)r&&o.append(r);return o}function v(t,e,n){let o=w("button",{type:"button",...n},t);return o.addEventListener("click",e),o}var Ne=8,Ie=class{node=w("div",{class:"card",part:"card",role:"dialog","aria-labelledby":"card-title",tabindex:"-1",hidden:!0});#t;constructor(e){this.#t=e}get open(){return!this.node.hidden}show(e,n,o,r,{say:s},i){let l=v("×",i,{class:"close","aria-label":s("card.close")});this.node.replaceChildren(e,l),this.node.hidden=!1;let a=o.getBoundingClientRect(),{height:c,width:d}=this.node.getBoundingClientRect(),p=n.bottom+Ne,u=n.top-Ne-c,h=p+c>window.innerHeight&&u>0?u:p;if(this.#t.setProperty("top",`${Math.round(h-a.top)}px`),!r)return;let m=Math.max(Ne,Math.min(n.left,window.innerWidth-d-Ne));this.#t.setProperty("left",`${Math.round(m-a.left)}px`)}hide(){this.open&&(this.node.hidden=!0,this.node.replaceChildren())}};var Dn=new WeakMap,Pn=(t,e)=>{Dn.set(t,e)},Re=class{sheet=new CSSStyleSheet;#t=0;#o={after:null,at:-1/0};clear(){this.sheet.replaceSync(""),this.#t=0,this.#o={after:null,at:-1/0}}lay(e){let n=e.map(o=>({chunk:o,frame:o.getBoundingClientRect().top+scrollY,glosses:qr(o)}));for(let{chunk:o,frame:r,glosses:s}of n){let{after:i,at:l}=this.#o,a=i&&i===o.previousElementSibling?l-r:-1/0;for(let{node:c,line:d,height:p}of s){let u=Math.max(d,a+8);a=u+p,c.id=`gloss-${this.#t++}`;let h=`#${c.id} { top: ${Math.round(u)}px }`;this.sheet.insertRule(h,this.sheet.cssRules.length)}this.#o={after:o,at:a+r}}}};function qr(t){let e=[...t.querySelectorAll(".gloss")];if(!e[0]||getComputedStyle(e[0]).position!=="absolute")return[];let{top:n}=t.getBoundingClientRect();return e.map(o=>({node:o,line:(Dn.get(o)?.getClientRects()[0]?.top??n)-n,height:o.offsetHeight}))}function Fn({entities:t,quotes:e,dates:n}){let o=new Map,r=s=>o.set(s,(o.get(s)??0)+1);for(let{type:s}of t)r(s);for(let{kind:s}of e)r(qe(s));return n.length&&o.set("date",n.length),o}function Wn(t,e,{say:n,lang:o},r){let s=new Intl.NumberFormat(o),i=R.filter(a=>t.has(a)).map(a=>{let c=w("span",{class:`swatch ${se(a)}`},n(`kinds.${a}`)),d=w("button",{type:"button","data-kind":a,"data-key":a,"aria-pressed":String(e.has(a))},c,` ${s.format(t.get(a)??0)}`);return d.addEventListener("click",()=>r(a)),d}),l=n("legend.label");return w("div",{class:"legend",part:"legend",role:"group","aria-label":l},...i)}var $r=120;function Hn({text:t},e,{say:n},o){let r=t.slice(e.start,e.end);if(r.length>$r||r.includes(`
`))return null;let s=document.createDocumentFragment(),i=me.map(l=>v(n(`kind.${l}`),()=>o({type:"add",target:"entity",quote:q(t,e),to:l})));return s.append(w("h3",{id:"card-title"},r),w("p",null,n("card.markAs")),w("div",{class:"acts"},...i)),s}var De="[\\p{L}\\p{N}\\p{M}$£€%]+(?:['’.&-][\\p{L}\\p{N}\\p{M}]+)*",Mr=new RegExp(`^${De}[^\\p{L}\\p{N}$£€]+`,"u"),Lr=new RegExp(`[^\\p{L}\\p{N}%]+${De}$`,"u"),Nr=new RegExp(`^[^\\p{L}\\p{N}\\n]*${De}`,"u"),Ir=new RegExp(`${De}[^\\p{L}\\p{N}\\n]*$`,"u"),jn=80;function Un(t,{start:e,end:n},o){let r=t.slice(e,n),s=(i,l)=>i.exec(l)?.[0].length??0;switch(o){case"more-before":{let i=s(Ir,t.slice(Math.max(0,e-jn),e));return i?{start:e-i,end:n}:null}case"less-before":{let i=s(Mr,r);return i&&i<r.length?{start:e+i,end:n}:null}case"less-after":{let i=s(Lr,r);return i&&i<r.length?{start:e,end:n-i}:null}default:{let i=s(Nr,t.slice(n,n+jn));return i?{start:e,end:n+i}:null}}}var Bn=300;function zn(t,e,n,o){let r=w("div",{class:"acts"}),{kind:s,index:i}=e.target,l=(s==="quote"?t.quotes[i]:void 0)??e,a={article:t,span:{start:l.start,end:l.end},words:n,acts:o,row:r},c=s==="entity"?Rr(a,e.target):s==="quote"?Dr(a,i):Pr(a);return r.append(...c,Wr(a,s==="removed"?"entity":s)),r}function Rr(t,{index:e,mention:n=0}){let{article:o,span:r,words:s,acts:i}=t,{say:l}=s,a=o.entities[e];if(!a)return[];let c=q(o.text,r),d=o.entities.filter(u=>u!==a).sort((u,h)=>+(h.type===a.type)-+(u.type===a.type)).slice(0,Bn),p=a.mentions.length<2;return[!p&&v(l("card.nextMention"),()=>i.select({kind:"entity",index:e,mention:(n+1)%a.mentions.length})),v(l("card.notAName"),()=>i.correct({type:"remove",target:"entity",quote:c},r)),!p&&v(l("card.notHere"),()=>i.correct({type:"remove",target:"entity",quote:c,scope:"one"},r)),Pe(t,"card.retype",Hr(s,me,a.type),u=>i.correct({type:"retype",target:"entity",quote:c,to:u},r)),d.length>0&&Pe(t,"card.merge",_n(d),u=>{let h=Gn(o,Number(u));h&&i.correct({type:"merge",quote:c,with:h},r)}),!p&&v(l("card.split"),()=>i.correct({type:"split",quote:c},r))].filter(u=>u!==!1)}function Dr(t,e){let{article:n,span:o,words:r,acts:s}=t,{say:i}=r,l=q(n.text,o),{kind:a="direct",speaker:c}=n.quotes[e]??{},d=n.entities.filter(({type:g})=>["person","organization","group","place"].includes(g)).sort((g,k)=>+(k.type==="person")-+(g.type==="person")).slice(0,Bn),u=Object.entries({direct:"quote",indirect:"indirect",scare:"scare"}).map(([g,k])=>({value:g,label:i(`kind.${k}`),chosen:g===a})),h=c?.entity??null,m=[..._n(d,h),{value:"",label:i("card.speaker.none"),chosen:h===null}];return[h!==null&&v(i("card.toSpeaker"),()=>s.select({kind:"entity",index:h,mention:0})),a!=="scare"&&Pe(t,"card.speaker",m,g=>{let k=g===""?null:Gn(n,Number(g));s.correct({type:"speaker",quote:l,to:k},o)}),Pe(t,"card.retype",u,g=>s.correct({type:"retype",target:"quote",quote:l,to:g},o)),v(i("card.notAQuote"),()=>s.correct({type:"remove",target:"quote",quote:l},o))].filter(g=>g!==!1)}function Pr({article:t,span:e,words:{say:n},acts:o}){let r=q(t.text,e);return[v(n("card.notADate"),()=>o.correct({type:"remove",target:"date",quote:r},e))]}var Fr=[["more-before","+⟵"],["less-before","⟶|"],["less-after","|⟵"],["more-after","⟶+"]];function Wr({article:t,span:e,words:{say:n},acts:o},r){let{text:s}=t,i=w("span",{class:"span",role:"group","aria-label":n("card.span")});for(let[l,a]of Fr){let c=Un(s,e,l),d=n(`card.span.${l}`),p=v(a,()=>{if(!c)return;let[u,h]=[q(s,e),q(s,c)];o.correct({type:"respan",target:r,quote:u,to:h},c)},{"aria-label":d,title:d});p.disabled=c===null,i.append(p)}return i}function Pe({row:t,words:{say:e}},n,o,r){return v(e(n),()=>{let s=[...t.childNodes],i=w("select",null);for(let{value:a,label:c,chosen:d}of o)i.append(w("option",{value:a,selected:d},c));let l=()=>{t.replaceChildren(...s),s.find(a=>a.textContent===e(n))?.focus()};t.replaceChildren(w("label",null,e(`${n}.label`),i),v(e("card.apply"),()=>r(i.value)),v(e("card.back"),l)),i.focus()})}var Hr=({say:t},e,n)=>e.map(o=>({value:o,label:t(`kind.${o}`),chosen:o===n})),_n=(t,e)=>t.map(({id:n,name:o,role:r})=>({value:String(n),label:r?`${o} (${r})`:o,chosen:n===e}));function Gn({text:t,entities:e},n){let o=e[n]?.mentions??[],r=o.find(({kind:s})=>s==="name")??o[0];return r?q(t,r):null}function $(t,e,n){if(t.value===null)return e("date.unresolved");let o=jr(t.value,t.type,e,n);return t.mod?e(`date.mod.${t.mod}`,{value:o}):o}function jr(t,e,n,o){if(t.endsWith("_REF"))return n(`date.${t}`);if(t.startsWith("P"))return Br(t,e,n)??t;let r=/^XXXX-WXX-([1-7])$/.exec(t);if(r)return n("date.every.weekday",{weekday:Fe(o,{weekday:"long"},(Number(r[1])+3)*864e5)});let s=/^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(t);if(s){let[,l="",a="",c="",d=""]=s,p=Date.parse(`${l}T${a}:${c}Z`);if(Number.isNaN(p))return t;let u=Fe(o,{dateStyle:"long",timeStyle:"short"},p);return d===""?u:`${u} ${d==="Z"?"UTC":`UTC${d.replace("-","−")}`}`}let i=/^(\d{4}-\d\d-\d\d)T([A-Z]{2,3})$/.exec(t);return i?n(`date.T${i[2]}`.replace("TDT","DT"),{day:Jn(i[1]??"",o)}):Ur(t,n,o)??Jn(t,o)}function Ur(t,e,n){let r=/^(?:(?<century>\d\d)|(?<tens>\d{3})|FY(?<fiscal>\d{4})|BC(?<bc>\d+)|(?<year>\d{4})-(?:W(?<week>\d\d)(?<end>-WE)?|Q(?<quarter>[1-4])|H(?<half>[12])|(?<season>SP|SU|FA|WI)))$/.exec(t)?.groups;if(!r)return;let{century:s,tens:i,fiscal:l,bc:a,year:c="",week:d,end:p,quarter:u,half:h,season:m}=r;if(s)return Kn(s,e,n);if(i)return e("date.decade",{decade:`${i}0`});if(l)return e("date.fiscal",{year:l});if(a){let g=String(Number(a)),k=a.length===2?Kn(a,e,n):a.length===3?e("date.decade",{decade:`${g}0`}):g;return e("date.bc",{when:k})}return d?e(p?"date.weekend":"date.week",{week:String(Number(d)),year:c}):u?e("date.quarter",{quarter:u,year:c}):h?e(`date.half.${h}`,{year:c}):e(`date.${m??""}`,{year:c})}function Kn(t,e,n){let o=Number(t)+1,r=new Intl.PluralRules(n,{type:"ordinal"}).select(o);return e("date.century",{ordinal:e(`date.ordinal.${r}`,{number:o})})}function Jn(t,e){if(!/^\d{4}(-\d\d(-\d\d)?)?$/.test(t))return t;let n=Date.parse(t);return Number.isNaN(n)||t.length===4?t:t.length===7?Fe(e,{year:"numeric",month:"long"},n):Fe(e,{dateStyle:"long"},n)}function Br(t,e,n){let[o="",r]=t.slice(1).split("T"),s=[];for(let[i,l]of[[o,"M"],[r??"","MIN"]])for(let[,a="",c=""]of i.matchAll(/(\d+(?:\.\d+)?|X+)(DE|CE|[YMWDHS])/g)){let d=c==="M"?l:c;if(a.startsWith("X"))s.push(n("date.some",{unit:n(`date.units.${d}`)}));else{if(e==="set"&&a==="1")return n(`date.every.${d}`);s.push(n(`date.${d}`,{n:Number(a)}))}}if(s.length!==0)return e==="set"?n("date.every",{unit:s.join(" ")}):s.join(" ")}var Yn=new Map;function Fe(t,e,n){let o=t+JSON.stringify(e),r=Yn.get(o);return r||(r=new Intl.DateTimeFormat(t==="en"?"en-GB":t,{...e,timeZone:"UTC"}),Yn.set(o,r)),r.format(n)}var Tt=6;function Vn(t,e,n){let{kind:o,index:r}=e,s=document.createDocumentFragment();if(o==="entity"){let i=t.entities[r];if(!i)return null;s.append(...zr(t,i,e.mention??0,n))}else if(o==="quote"){let i=t.quotes[r];if(!i)return null;s.append(..._r(t,i,n))}else if(o==="date"){let i=t.dates[r];if(!i)return null;s.append(...Gr(t,i,n))}else return null;return s}var At=t=>w("h3",{id:"card-title"},t),V=(...t)=>w("p",null,...t),We=t=>w("p",{class:"why"},t);function zr(t,e,n,o){let{say:r}=o,s=[r(`kind.${e.type}`)];e.role&&s.push(e.role),s.push(r("card.mentions",{n:e.mentions.length}));let i=t.quotes.filter(({kind:d,speaker:p})=>d!=="scare"&&p?.entity===e.id).length;i&&s.push(r("card.said",{n:i}));let l=new Set;for(let{start:d,end:p}of e.mentions){let u=t.text.slice(d,p);if(u!==e.name&&l.add(u),l.size>Tt)break}let a=[...l].slice(0,Tt).map(d=>`“${d}”`);l.size>Tt&&a.push("…");let c=e.mentions[n];return[At(e.name),V(Ct(s.join(" · "))),a.length>0&&V(r("card.also",{names:a.join(", ")})),c&&We(Xn(c.rule,c.confidence,o))].filter(d=>d!==!1&&d!==void 0)}function _r(t,e,n){let{say:o}=n,r=e.kind==="direct"?"quote":e.kind,{speaker:s,cue:i}=e,l=typeof s?.entity!="number"?null:t.entities[s.entity],a=s?.mention&&t.text.slice(s.mention.start,s.mention.end),c=l?.name??a,d=[At(Ct(o(`kind.${r}`)))];if(e.kind!=="scare"){let p=l&&a&&a!==l.name;d.push(V(c?o(e.kind==="direct"?"card.saidBy":"card.reportedOf",{name:c}):o("card.notTold"),p&&` ${o("card.through",{words:a})}`,l?.role?` · ${l.role}`:null))}return i&&d.push(V(o("card.cue",{words:t.text.slice(i.start,i.end)}))),d.push(We(Xn(e.rule,e.confidence,n))),s&&c&&d.push(We(o("card.speakerSure",{share:Zn(s.confidence,n)}))),d}function Gr(t,e,n){let{say:o,lang:r}=n,s=[At(t.text.slice(e.start,e.end))];if(s.push(V(Ct($(e,o,r)))),e.value!==null){let{from:l,to:a}=e,c=l&&a&&l!==a?` · ${o("card.days",{from:l,to:a})}`:"";s.push(V(w("code",null,e.value),c))}let{reference:i}=t.metadata;if(e.relative&&i){let l=o(`date.from.${i.from}`);s.push(V(o("card.countedFrom",{date:i.date,from:l})))}return s.push(We(o("card.why",{why:o(`rule.${e.rule}`)}))),s}var Xn=(t,e,n)=>n.say("card.whySure",{why:n.say(`rule.${t}`),share:Zn(e,n)}),Zn=(t,{lang:e})=>new Intl.NumberFormat(e,{style:"percent"}).format(t),Ct=t=>t.charAt(0).toLocaleUpperCase()+t.slice(1);var Qn=3;function eo(t,e,n,o){let{say:r,lang:s}=n,i=[...new Set(e.map(g=>t.removed[g]?.reason??"other"))],l=new Intl.ListFormat(s,{type:"unit",style:"short"}),a=i.slice(0,Qn).map(g=>r(`reason.${g}`));i.length>Qn&&a.push("…");let c=r("removed.here",{n:e.length,reasons:l.format(a)}),d=v(r("removed.show"),()=>m(),{"aria-expanded":"false"}),p=v(r(e.length>1?"removed.restoreAll":"removed.restore"),()=>o([...e])),u=w("div",{class:"removed",part:"removed","data-removed":e.join(" ")},w("span",{class:"what"},c),w("span",{class:"acts"},d,p)),h=null,m=()=>{let g=d.getAttribute("aria-expanded")!=="true";d.setAttribute("aria-expanded",String(g)),d.textContent=r(g?"removed.hide":"removed.show"),h??=u.appendChild(Kr(t,e,n,o)),h.hidden=!g};return u}function Kr(t,e,{say:n},o){let r=e.map(s=>{let{source:i,reason:l,rule:a}=t.removed[s]??{};return w("li",{"data-index":String(s)},w("span",{class:"was"},t.sourceText.slice(i?.start,i?.end).trim()),w("span",{class:"why"},`${n(`reason.${l}`)}: ${n(`rule.${a}`)}`),e.length>1&&v(n("removed.restore"),()=>o([s])))});return w("ul",null,...r)}function to(t){t.querySelector("button[aria-expanded=false]")?.click()}function Ot(t){let e=getSelection(),n=t,o=typeof n.getSelection=="function"?n.getSelection():e;if(typeof n.getSelection!="function"&&e&&"getComposedRanges"in e){let r=e.getComposedRanges({shadowRoots:[t]})[0];return r&&!r.collapsed?r:null}return o&&!o.isCollapsed&&o.rangeCount>0?o.getRangeAt(0):null}function qt(t,e,n){let o=document.createRange();return o.setStart(t,0),o.setEnd(e,n),o.toString().length}function no(t,{start:e,end:n}){let o=t.slice(e,n),r=e+(o.length-o.trimStart().length),s=n-(o.length-o.trimEnd().length);return r<s?{start:r,end:s}:null}var $t=250,He=class{selected=null;#t;#o=null;#e=null;#n=null;#a=!1;#i=!1;#s=null;#r;#l=new AbortController;constructor(e){this.#t=e,this.#w()}disconnect(){clearTimeout(this.#r),this.#l.abort(),this.#c()}attach(e){this.#l.abort(),this.#l=new AbortController,e&&this.#v(e,this.#l.signal)}leave(){clearTimeout(this.#r);let{root:e,card:n,pane:o}=this.#t,r=this.#p(),s=n.node.contains(e.activeElement),i=this.#n&&this.#a?this.#n:null,l=this.#s??i??r,a=(i??r)?.target.kind,c=this.selected;return n.hide(),this.#n=this.#o=this.#e=this.#s=null,()=>{if(!a||!l||this.#t.hostText())return;let{here:d,after:p}=o().at(a,l);i&&d?(this.#g(d),this.#d(d,!0),s&&n.node.focus()):c&&this.#u(null),(r||s&&!d)&&this.#m(d??p,!0)}}drawn(){if(this.#o)return;let e=this.#t.pane().step(null,1,this.#t.look().kinds);e?.nodes.length&&this.#g(e),this.#e=null}filtered(){let{kinds:e}=this.#t.look();(!this.#o||!e.has(this.#o.kind))&&(this.#g(this.#t.pane().step(null,1,e)),this.#e=null),this.#n&&!e.has(this.#n.kind)&&this.#c()}select(e){let{pane:n,hostText:o}=this.#t;if(e?.kind==="removed"){let s=n().findRemoved(e.index);if(!s)return;to(s),s.scrollIntoView({block:"nearest",behavior:Mt()}),this.#c(),this.#u(e);return}let r=e&&(o()??n()).find(e);if(!r){this.#c(),this.#u(null);return}o()?o()?.reveal(r,Mt()):r.nodes[0]?.scrollIntoView({block:"nearest",behavior:Mt()}),this.#g(r),this.#d(r,!0)}step(e){let{pane:n,hostText:o,look:r}=this.#t,s=(o()??n()).step(this.#n??this.#e,e,r().kinds);return s&&this.select(s.target),s?.target??null}#u(e){ie(this.selected,e)||(this.selected=e,this.#t.deeds.selected(e))}#d(e,n){let{card:o,sheet:r,deeds:s,pane:i,hostText:l,look:a}=this.#t,c=l(),d=c?.article??i().article,{words:p}=a(),u=d&&Vn(d,e.target,p);if(!d||!u)return;this.#h(),this.#n=e,this.#e=e,this.#a=n,u.append(zn(d,e,p,{select:m=>this.select(m),correct:(m,g)=>{this.#s=g,s.correct(m)}}));let h=c?c.boxOf(e):Jr(e.nodes);o.show(u,h,r,c!==null,p,()=>this.#f()),c?.choose(e);for(let m of i().kin(e.target))for(let g of m.nodes)g.classList.add("kin");for(let m of e.nodes)m.classList.add("on");n&&this.#u(e.target)}#h(){let{pane:e,hostText:n}=this.#t;n()?.choose(null);for(let o of e().node.querySelectorAll(".on, .kin"))o.classList.remove("on","kin")}#c(){let{card:e}=this.#t;e.open&&(this.#h(),e.hide(),this.#n=null,this.#a=!1)}#f(){let{root:e,card:n}=this.#t,o=this.#n,r=n.node.contains(e.activeElement);this.#c(),this.#u(null),r&&this.#m(o,!0)}#g(e){let n=this.#o?.nodes[0];n&&(n.tabIndex=-1),this.#o=this.#e=e;let o=e?.nodes[0];o&&(o.tabIndex=0)}#m(e,n=!1){e&&(this.#g(e),this.#i=n,e.nodes[0]?.focus(),this.#i=!1)}#p(){let{root:e,pane:n}=this.#t;return n().markOf(e.activeElement)}#w(){let{frame:e,sheet:n,card:o}=this.#t,r=s=>{let i=this.#t.pane().markOf(s.target);return i&&!i.quiet&&this.#t.look().kinds.has(i.kind)?i:null};e.addEventListener("pointerover",s=>{if(s.pointerType!=="mouse"||s.buttons!==0||this.#a)return;clearTimeout(this.#r);let i=r(s);i!==this.#n&&(this.#r=setTimeout(()=>{i?this.#d(i,!1):this.#c()},$t))}),e.addEventListener("pointerleave",()=>this.#y()),o.node.addEventListener("pointerenter",()=>clearTimeout(this.#r)),o.node.addEventListener("pointerleave",()=>this.#y()),e.addEventListener("click",s=>{let i=r(s);!i||Ot(this.#t.root)||(clearTimeout(this.#r),this.#m(i,!0),this.#d(i,!0))}),e.addEventListener("focusin",s=>{let i=r(s);!i||this.#i||this.#n===i||(this.#g(i),this.#d(i,!1))}),n.addEventListener("focusout",({relatedTarget:s})=>{!(s instanceof Node&&n.contains(s))&&!this.#a&&!this.#i&&this.#c()}),n.addEventListener("keydown",s=>this.#k(s)),e.addEventListener("pointerup",()=>setTimeout(()=>this.#b()))}#y(){clearTimeout(this.#r);let{root:e,card:n}=this.#t;this.#a||this.#p()||n.node.contains(e.activeElement)||(this.#r=setTimeout(()=>this.#c(),$t))}#b(){let{root:e,card:n,sheet:o,deeds:r,pane:s,look:i}=this.#t,{article:l}=s(),a=Ot(e),c=l&&a&&s().spanOf(a);if(!l||!c)return;let{words:d}=i(),p=Hn(l,c,d,m=>{this.#c(),r.correct(m);let{here:g}=s().at("entity",c);g&&this.select(g.target)});if(!p)return;this.#c(),this.#a=!0;let u=document.createRange();u.setStart(a.startContainer,a.startOffset),u.setEnd(a.endContainer,a.endOffset);let h=[...u.getClientRects()].at(-1)??new DOMRect;n.show(p,h,o,!1,d,()=>this.#f())}#v(e,n){let{card:o}=this.#t,r=({target:l})=>l instanceof Node&&e.node?.contains(l),s=l=>{if(!r(l)||getSelection()?.type==="Range")return;let a=e.at(l.clientX,l.clientY);a?this.#d(a,!0):o.open&&this.#f()},i=l=>{if(!(l.pointerType!=="mouse"||l.buttons!==0||this.#a)){if(l.composedPath().includes(o.node))return clearTimeout(this.#r);!r(l)&&!o.open||(clearTimeout(this.#r),this.#r=setTimeout(()=>{let a=r(l)?e.at(l.clientX,l.clientY):null;a!==this.#n&&(a?this.#d(a,!1):this.#c())},$t))}};document.addEventListener("click",s,{signal:n}),document.addEventListener("pointermove",i,{signal:n,passive:!0})}#k(e){let{card:n,deeds:o,pane:r,look:s}=this.#t;if(e.key==="Escape"&&n.open)return this.#f(),e.preventDefault();let i=e.ctrlKey||e.metaKey;if(i&&e.key.toLowerCase()==="z")return e.shiftKey?o.redo():o.undo(),e.preventDefault();let l=this.#p();if(!l||i||e.altKey)return;let{kinds:a}=s(),c=e.composedPath()[0],d=getComputedStyle(c).direction==="rtl"?-1:1,u={ArrowRight:d,ArrowLeft:-d,ArrowDown:1,ArrowUp:-1}[e.key];if(u)this.#m(r().step(l,u>0?1:-1,a));else if(e.key==="Home"||e.key==="End")this.#m(r().step(null,e.key==="Home"?1:-1,a));else if(e.key==="Enter"||e.key===" ")this.#d(l,!0),n.node.focus();else return;e.preventDefault()}},Mt=()=>matchMedia("(prefers-reduced-motion: reduce)").matches?"instant":"smooth",Jr=t=>[...t.at(-1)?.getClientRects()??[]].at(-1)??new DOMRect;function oo(t,e,n){let o=[],r=[],s=e,i=()=>r.at(-1)?.children??o,l=u=>{u>s&&i().push({start:s,end:u}),s=Math.max(s,u)},a=u=>{for(let h;(h=r.at(-1))&&h.end<=u;r.pop())l(h.end)},c=(u,h)=>{a(h),l(h);let m=r.reduce((C,N)=>Math.min(C,N.end),n),g=Math.min(u.end,m);if(g<=h||r.length>=12)return;let k={mark:u,start:h,end:g,opens:u.start>=e&&h===Math.max(u.start,e),closes:g===u.end,children:[]};i().push(k),r.push(k),g<Math.min(u.end,n)&&d.push({mark:u,from:g})},d=[],p=u=>{for(;;){d.sort((m,g)=>m.from-g.from||g.mark.end-m.mark.end);let h=d[0];if(!h||h.from>u)return;d.shift(),c(h.mark,h.from)}};for(let u of t){if(u.end<=e||u.start>=n)continue;let h=Math.max(u.start,e);p(h),c(u,h)}return p(n),a(n),l(n),o}var Yr={headline:"h1",subheading:"h2","list-item":"li",caption:"figcaption"};function Lt({kind:t,continues:e}){let n=Yr[t]??"p";return w(n,{class:e?`${t} continues`:t})}function so(t,e,{start:n,end:o},r,s){let i=(l,a)=>{for(let c of a)if("mark"in c){let d=Vr(e,c);s(c.mark,d,c.opens),i(d,c.children),l.append(d)}else l.append(e.text.slice(c.start,c.end))};t.replaceChildren(),i(t,oo(r,n,o))}var ro=new Map;function Vr(t,{mark:e,opens:n,closes:o}){let{kind:r,quiet:s}=e,i=`${r} ${s} ${n} ${o}`,l=ro.get(i);l||(l=Xr(r,s,n,o),ro.set(i,l));let a=l.cloneNode(),c=r==="date"?Zr(t.dates[e.target.index]?.value):void 0;return c&&a.setAttribute("datetime",c),a}function Xr(t,e,n,o){let r=[se(t),e&&"quiet",n&&"opens",o&&"closes"],s={quote:"q",indirect:"span",scare:"span",date:"time"},i=t in s?s[t]:"mark";return w(i,{class:r.filter(Boolean).join(" "),part:`mark ${t}`,"data-kind":t,tabindex:n&&!e?"-1":void 0})}var Zr=t=>t&&/^(\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?|-W\d\d)?|P(\d+D)?(T\d+H)?)$/.test(t)?t:void 0,je=t=>t.marks.sort($e);function io(t,e,n){let{kind:o,index:r}=e.target,s=o==="quote"?t.quotes[r]:void 0;if(s&&e.kind==="quote"&&e.start===s.start)return Qr(t,s,n);let i=o==="date"?t.dates[r]:void 0;return i?es(t,i,n):null}function Qr(t,e,{say:n}){let{entity:o,mention:r}=e.speaker??{entity:null,mention:null},s=o===null?null:t.entities[o]?.name??null,i=r&&t.text.slice(r.start,r.end);if(!s&&!i)return null;let l=t.entities[o??-1]?.mentions.some(({kind:d,start:p})=>d==="pronoun"&&p===r?.start),a=s&&i&&!l&&!ts(s,i)?i:null,c=ao(w("b",null,s??i),` ${n("gloss.said")}`,a&&w("span",{class:"through"},n("gloss.through",{words:a})));return{key:`q${o??i}${a??""}`,node:c}}function es(t,e,{say:n,lang:o}){let{value:r,type:s,relative:i,implied:l}=e;if(r===null||r.endsWith("_REF")||s!=="date"&&s!=="time"||!i&&l.length===0)return null;let a=t.text.slice(e.start,e.end),c=$(e,n,o);if(a.toLowerCase()===c.toLowerCase())return null;let d=ao(w("span",{class:"day"},a),` = ${c}`);return{key:`d${a}${r}`,node:d}}var ao=(...t)=>w("div",{class:"gloss",part:"gloss",role:"note"},...t),ts=(t,e)=>{let[n,o]=[t.toLowerCase(),e.toLowerCase()];return n.includes(o)||o.includes(n)};function Nt({text:t,blocks:e}){let n=[],o=lo(0);for(let r of e)for(let s of ns(t,r))o.pieces.length&&s.end-o.start>3600&&(n.push(o),o=lo(s.start)),o.pieces.push(s),o.end=s.end;return n.push(o),n}var lo=t=>({start:t,end:t,pieces:[],folds:new Map,marks:[]});function*ns(t,{start:e,end:n,kind:o}){for(let r=e;r<n;){let s=Math.min(r+12e3,n);if(s<n){let i=t.lastIndexOf(" ",s);i>r+12e3/2?s=i+1:/[\udc00-\udfff]/.test(t.charAt(s))&&s--}yield{start:r,end:s,kind:o,continues:r>e},r=s}}function le(t,e){let[n,o]=[0,t.length];for(;n+1<o;){let r=n+o>>1;(t[r]?.start??0)<=e?n=r:o=r}return n}function co(t,e){for(let n=le(t,e.start);n<t.length;n++){let o=t[n];if(!o||o.start>=e.end)return;o.end>e.start&&o.marks.push(e)}}function It({removed:t,sourceMap:e},n){let o=0;for(let[r,{source:s}]of t.entries()){for(;o<e.length&&(e[o]?.source.start??0)<s.end;)o++;let i=e[o]?.text.start??1/0,l=le(n,i),a=n[l];if(!a)return;let c=a.pieces.findIndex(({start:d})=>d>=i);c<0&&(c=a.pieces.length),a.folds.set(c,[...a.folds.get(c)??[],r])}}var os=()=>{let{scheduler:t}=globalThis;return t?.yield?t.yield():new Promise(e=>setTimeout(e))};async function Rt(t,e){for(;;){let n=performance.now()+5;do{if(e.aborted)return!1;if(t.next().done)return!0}while(performance.now()<n);await os()}}var rs=4e4,Ue=class{node=w("div",{class:"text"});#t;#o=null;#e=[];#n=[];#a=new WeakMap;#i=new WeakMap;#s=new Set;#r=new Map;#l=new AbortController;#u=new Set;#d=null;constructor(e){this.#t=e}get article(){return this.#o}show(e){this.clear();let{signal:n}=this.#l;if(this.#o=e,this.node.lang=e.metadata.language??"",e.text.length+e.removed.length*20<=rs){this.#e=Nt(e),It(e,this.#e);for(let o of ge(e))this.#c(o);for(let o of this.#e)this.#m(o);for(let o of this.#e)this.#p(o);return null}return Rt(this.#h(e),n).then(o=>{o&&this.#f()})}*#h(e){this.#e=Nt(e),yield;for(let n of this.#e)yield this.#m(n);It(e,this.#e);for(let n of ge(e))yield this.#c(n)}#c(e){if(co(this.#e,e),e.target.kind!=="entity")return;let{index:n}=e.target,o=this.#r.get(n);o?o.push(e):this.#r.set(n,[e])}#f(){this.#d=new IntersectionObserver(e=>{for(let{isIntersecting:n,target:o}of e)n?this.#u.add(o):this.#u.delete(o);Rt(this.#g(),this.#l.signal)},{rootMargin:"800px 0px"});for(let e of this.#n)this.#d.observe(e);for(let e of this.#e.slice(0,1))this.#p(e)}*#g(){for(let e of this.#u){this.#u.delete(e);let n=this.#e[this.#n.indexOf(e)];n&&(yield this.#p(n))}}clear(){this.#u.clear(),this.#l.abort(),this.#l=new AbortController,this.#d?.disconnect(),this.#d=null,this.#o=null,this.#e=[],this.#n=[],this.#s.clear(),this.#r.clear(),this.node.replaceChildren()}drawAll(){for(let e of this.#e)this.#p(e)}#m(e){let{text:n}=this.#o,o=w("div",{class:"chunk"});for(let r of e.pieces){let s=Lt(r);s.textContent=n.slice(r.start,r.end),o.append(ho(s,o.lastElementChild))}this.#n.push(o),this.node.append(o)}#p(e){let n=this.#o,o=this.#n[this.#e.indexOf(e)];if(!n||!o||this.#s.has(e))return;this.#s.add(e),this.#d?.unobserve(o);let{words:r,glosses:s}=this.#t,i=je(e),l=document.createDocumentFragment(),a=[],c=()=>{l.append(...a),a=[]},d=0;for(let[u,h]of e.pieces.entries()){let m=Lt(h);this.#i.set(m,h);let g=new Set,k=[];for(;d<i.length&&(i[d]?.end??0)<=h.start;)d++;let C=ss(i,d,h);so(m,n,h,C,(ue,ne,ke)=>{this.#y(ue,ne,ke);let he=s&&ke?io(n,ue,r):null;!he||g.has(he.key)||(g.add(he.key),k.push(he.node),Pn(he.node,ne))});let N=e.folds.get(u);(N||h.kind!=="list-item")&&c(),N&&l.append(this.#w(N)),l.append(ho(m,l.lastElementChild)),a.push(...k)}c();let p=e.folds.get(e.pieces.length);p&&l.append(this.#w(p)),o.replaceChildren(l),this.#t.drawn(o)}#w(e){let{words:n,restore:o}=this.#t;return eo(this.#o,e,n,o)}#y(e,n,o){this.#a.set(n,e),e.nodes.push(n),!(!o||e.quiet)&&this.#t.labels&&(n.dataset.label=`${this.#t.words.say(`kind.${e.kind}`)}: `)}markOf(e){for(let n=e instanceof Element?e:null;n;n=n.parentElement){let o=this.#a.get(n);if(o)return o}return null}find(e){let{kind:n,index:o,mention:r=0}=e,s=this.#o,i=n==="entity"?s?.entities[o]?.mentions[r]:n==="quote"?s?.quotes[o]:n==="date"?s?.dates[o]:void 0;if(!i)return null;let l=this.#e[le(this.#e,i.start)];if(!l)return null;this.#p(l);let a=n==="entity"?{kind:n,index:o,mention:r}:{kind:n,index:o};return l.marks.find(c=>ie(c.target,a))??null}spanOf({startContainer:e,startOffset:n,endContainer:o,endOffset:r}){let s=uo(e),i=s&&this.#i.get(s);if(!this.#o||!i||uo(o)!==s)return null;let l=i.start+qt(s,e,n),a=i.start+qt(s,o,r);return no(this.#o.text,{start:l,end:a})}at(e,{start:n,end:o}){let r=this.#e[le(this.#e,n)],s=r?je(r):[],i=s.find(c=>c.target.kind===e&&c.start===n&&c.end>=o),l=s.find(c=>!c.quiet&&c.start>=n)??null,a=s.find(c=>c.target.kind===e&&c.start===n&&c.end<=o);return{here:i??a??null,after:l}}findRemoved(e){for(let n of this.#e)for(let o of n.folds.values())if(o.includes(e))return this.#p(n),this.node.querySelector(`[data-removed~="${e}"]`);return null}kin({kind:e,index:n}){return(e==="entity"?this.#r.get(n):void 0)??[]}step(e,n,o){let r=e?le(this.#e,e.start):n>0?0:this.#e.length-1;for(let s=e;this.#e[r];r+=n,s=null){let i=this.#e[r],l=je(i).filter(c=>!c.quiet&&o.has(c.kind)&&c.start>=i.start),a=s?l[l.indexOf(s)+n]:n>0?l[0]:l.at(-1);if(a)return this.#p(i),a}return null}filter(e){for(let n of R)this.node.classList.toggle(`no-${n}`,!e.has(n))}get drawnShells(){return this.#n.filter((e,n)=>this.#s.has(this.#e[n]))}},uo=t=>(t instanceof Element?t:t.parentElement)?.closest("p, li, h1, h2, figcaption")??null;function ho(t,e){return t.localName==="figcaption"?w("figure",null,t):t.localName!=="li"?t:e?.localName!=="ul"?w("ul",null,t):(e.append(t),e)}function ss(t,e,{start:n,end:o}){let r=[];for(let s=e;s<t.length;s++){let i=t[s];if(i.start>=o)break;i.end>n&&r.push(i)}return r}var fo=`/* The element's own look. What a site may want to change is a custom property or a part. */

:host {
  --paper: var(--annotator-paper, #fbfaf6);
  --ink: var(--annotator-ink, #1d1b18);
  --faint: var(--annotator-quiet, #5f5a52);
  --line: var(--annotator-line, #e3ded3);
  --edge: var(--annotator-edge, #8a8478);
  --panel: var(--annotator-panel, #f3f0e8);
  --person: var(--annotator-person, #9a3412);
  --organization: var(--annotator-organization, #1e4e8c);
  --place: var(--annotator-place, #17643a);
  --group: var(--annotator-group, #6b3fa0);
  --other: var(--annotator-other, #7a5b00);
  --date: var(--annotator-date, #0b6470);
  --quote: var(--annotator-quote, #f3e9cf);
  --quote-ink: var(--annotator-quote-ink, #6b4f00);
  --accent: var(--annotator-accent, #1e4e8c);
  --serif: var(
    --annotator-serif,
    ui-serif,
    "Iowan Old Style",
    "Palatino Linotype",
    Palatino,
    Georgia,
    "Liberation Serif",
    serif
  );
  --sans: var(
    --annotator-sans,
    ui-sans-serif,
    system-ui,
    "Segoe UI",
    "Liberation Sans",
    sans-serif
  );
  color-scheme: light;
  container: annotator / inline-size;
  display: block;
  position: relative;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 var(--sans);
}
@media (prefers-color-scheme: dark) {
  :host(:not([theme="light"])) {
    --paper: var(--annotator-paper, #15161a);
    --ink: var(--annotator-ink, #e9e6df);
    --faint: var(--annotator-quiet, #a8a297);
    --line: var(--annotator-line, #2d2f36);
    --edge: var(--annotator-edge, #7d7f88);
    --panel: var(--annotator-panel, #1c1e24);
    --person: var(--annotator-person, #f0a37e);
    --organization: var(--annotator-organization, #8fb8f0);
    --place: var(--annotator-place, #86cfa0);
    --group: var(--annotator-group, #c6a6ee);
    --other: var(--annotator-other, #e2c265);
    --date: var(--annotator-date, #76cfda);
    --quote: var(--annotator-quote, #2f2917);
    --quote-ink: var(--annotator-quote-ink, #e6d19a);
    --accent: var(--annotator-accent, #8fb8f0);
    color-scheme: dark;
  }
}
:host([theme="dark"]) {
  --paper: var(--annotator-paper, #15161a);
  --ink: var(--annotator-ink, #e9e6df);
  --faint: var(--annotator-quiet, #a8a297);
  --line: var(--annotator-line, #2d2f36);
  --edge: var(--annotator-edge, #7d7f88);
  --panel: var(--annotator-panel, #1c1e24);
  --person: var(--annotator-person, #f0a37e);
  --organization: var(--annotator-organization, #8fb8f0);
  --place: var(--annotator-place, #86cfa0);
  --group: var(--annotator-group, #c6a6ee);
  --other: var(--annotator-other, #e2c265);
  --date: var(--annotator-date, #76cfda);
  --quote: var(--annotator-quote, #2f2917);
  --quote-ink: var(--annotator-quote-ink, #e6d19a);
  --accent: var(--annotator-accent, #8fb8f0);
  color-scheme: dark;
}
:host([for]) {
  background: none;
}
:host([hidden]) {
  display: none;
}
* {
  box-sizing: border-box;
}
[hidden] {
  display: none !important;
}

/* The sheet: the text, and a margin where there is room for one. */
.sheet {
  position: relative;
  white-space: normal;
  max-width: 38rem;
  margin-inline: auto;
  padding: 1.2rem 1.1rem 2.5rem;
}
@container annotator (min-width: 54rem) {
  .sheet {
    max-width: 50.5rem;
    padding-block: 2.2rem 4rem;
    padding-inline: 0 12.5rem;
  }
}
.sheet.outside {
  max-width: none;
  padding: 0;
}
.outside .legend {
  margin: 0;
}
.outside .card {
  inset-inline: auto;
  width: min(26rem, 100vw - 1rem);
}
.plain {
  white-space: pre-line;
}
.text {
  overflow-wrap: break-word;
}
.chunk {
  position: relative;
}
.long .chunk {
  content-visibility: auto;
  contain-intrinsic-size: auto 60rem;
}
/* What is out of view is not painted beyond its box: room for the margin inside it. */
@container annotator (min-width: 54rem) {
  .long .chunk {
    margin-inline-end: -12.5rem;
    padding-inline-end: 12.5rem;
  }
}

/* The article. */
.text p,
.text ul,
.text figcaption,
.plain {
  font: 1.12rem/1.68 var(--serif);
  margin: 0 0 1rem;
}
/* Each block runs the way its own words do. */
.text :is(p, li, h1, h2, figcaption) {
  unicode-bidi: plaintext;
  text-align: start;
}
.text ul {
  padding-inline-start: 1.4rem;
}
.text h1 {
  font: 600 1.6rem/1.2 var(--serif);
  margin: 0.2rem 0 0.5rem;
  text-wrap: balance;
}
@container annotator (min-width: 40rem) {
  .text h1 {
    font-size: 2.05rem;
    line-height: 1.18;
  }
}
.text h1 mark {
  text-decoration-thickness: 0.06em;
}
.text h1 mark.place {
  text-decoration-thickness: 0.09em;
}
.text h2 {
  font: 600 1.22rem/1.35 var(--serif);
  margin: 1.6rem 0 0.5rem;
  text-wrap: balance;
}
.text figure {
  margin: 0 0 1rem;
}
.text .section {
  font: 0.8rem/1.5 var(--sans);
  letter-spacing: 0.08em;
  text-transform: uppercase;
  color: var(--faint);
  margin: 0;
}
.text .standfirst {
  font-size: 1.22rem;
  line-height: 1.5;
  color: var(--faint);
}
.text :is(.byline, .dateline, .timestamp, .credit, .editorial-note, figcaption) {
  font: 0.88rem/1.5 var(--sans);
  color: var(--faint);
  margin: 0 0 0.5rem;
}
.text figcaption {
  border-inline-start: 2px solid var(--line);
  padding-inline-start: 0.7rem;
}
.text .continues {
  margin-top: -1rem;
}

/* Marks: each kind has its own line as well as its own colour. */
mark {
  background: none;
  color: inherit;
  text-decoration: underline;
  text-decoration-thickness: 0.11em;
  text-underline-offset: 0.2em;
  border-radius: 0.15em;
}
.person {
  --kind: var(--person);
  text-decoration-color: var(--kind);
}
.organization {
  --kind: var(--organization);
  text-decoration-style: double;
  text-decoration-color: var(--kind);
  text-decoration-thickness: 0.07em;
}
.place {
  --kind: var(--place);
  text-decoration-style: dotted;
  text-decoration-color: var(--kind);
  text-decoration-thickness: 0.14em;
}
.group {
  --kind: var(--group);
  text-decoration-style: dashed;
  text-decoration-color: var(--kind);
}
.other {
  --kind: var(--other);
  text-decoration-style: wavy;
  text-decoration-color: var(--kind);
  text-decoration-thickness: 0.07em;
}
mark.quiet {
  text-decoration: none;
}
time,
.swatch.date {
  --kind: var(--date);
  color: var(--date);
  border-bottom: 1px solid color-mix(in srgb, var(--date) 55%, transparent);
}
q,
.swatch.quote {
  --kind: var(--quote-ink);
  quotes: none;
  background: var(--quote);
  box-decoration-break: clone;
  -webkit-box-decoration-break: clone;
  border-radius: 0.2em;
}
q {
  padding: 0.08em 0;
}
q::before,
q::after {
  content: none;
}
.indirect {
  --kind: var(--quote-ink);
  text-decoration: underline 0.06em color-mix(in srgb, var(--quote-ink) 60%, transparent);
  text-underline-offset: 0.32em;
}
.scare {
  --kind: var(--quote-ink);
}
span.scare {
  border-bottom: 1px dotted color-mix(in srgb, var(--quote-ink) 70%, transparent);
}

/* What a screen reader says of a mark; never selected, never copied. */
[data-label]::before {
  content: "" / attr(data-label);
}

.text [tabindex] {
  cursor: pointer;
  scroll-margin-block: 6rem 12rem;
}
.text .kin {
  background: color-mix(in srgb, var(--kind) 12%, transparent);
}
.text .on {
  background: color-mix(in srgb, var(--kind) 16%, transparent);
  outline: 2px solid var(--kind);
  outline-offset: 0.08em;
}
.text q.on {
  background: var(--quote);
}
.text [tabindex]:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 0.12em;
}

/* Kinds that are not wanted read as plain text. */
.no-person [data-kind="person"],
.no-organization [data-kind="organization"],
.no-place [data-kind="place"],
.no-group [data-kind="group"],
.no-event [data-kind="event"],
.no-law [data-kind="law"],
.no-work [data-kind="work"],
.no-product [data-kind="product"],
.no-language [data-kind="language"],
.no-money [data-kind="money"],
.no-percent [data-kind="percent"],
.no-quote [data-kind="quote"],
.no-indirect [data-kind="indirect"],
.no-scare [data-kind="scare"],
.no-date [data-kind="date"] {
  text-decoration: none;
  background: none;
  border: 0;
  color: inherit;
  cursor: auto;
}

/* Glosses: in the margin beside their line, or below the paragraph. */
.gloss {
  font: 0.8rem/1.35 var(--sans);
  color: var(--faint);
  border-inline-start: 3px solid var(--line);
  padding-inline-start: 0.6rem;
  margin: -0.6rem 0 1rem;
  user-select: none;
  -webkit-user-select: none;
}
.gloss + .gloss {
  margin-top: -0.7rem;
}
.gloss b {
  color: var(--ink);
  font-weight: 600;
}
.gloss .day {
  color: var(--date);
}
.gloss .through {
  display: block;
}
@container annotator (min-width: 54rem) {
  .gloss,
  .gloss + .gloss {
    position: absolute;
    inset-inline-start: calc(100% + 1.4rem);
    width: 11rem;
    margin: 0.4rem 0 0;
    border-inline-start-width: 2px;
  }
  .long .gloss {
    inset-inline-start: calc(100% - 11.1rem);
  }
}

button,
select,
input {
  font: inherit;
  font-size: 0.82rem;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 0.45rem;
  padding: 0.15rem 0.6rem;
  min-height: 1.75rem;
}
button {
  cursor: pointer;
  background: none;
}
button:hover {
  background: color-mix(in srgb, var(--ink) 7%, transparent);
}
:is(button, select, input):focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}

/* What was removed, where it stood. */
.removed {
  font-size: 0.84rem;
  color: var(--faint);
  border: 1px dashed var(--edge);
  border-radius: 0.5rem;
  padding: 0.35rem 0.7rem;
  margin: 0 0 1rem;
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 0.6rem;
  align-items: center;
  user-select: none;
  -webkit-user-select: none;
}
.removed .what {
  flex: 1 1 12rem;
}
.removed .acts {
  display: flex;
  gap: 0.4rem;
}
.removed ul {
  font: inherit;
  list-style: none;
  margin: 0.2rem 0;
  padding: 0;
  width: 100%;
}
.removed li {
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 0.6rem;
  align-items: center;
  border-top: 1px solid var(--line);
  padding: 0.4rem 0;
}
.removed .was {
  flex: 1 1 100%;
  font-family: var(--serif);
  white-space: pre-line;
  user-select: text;
  -webkit-user-select: text;
}
.removed .why {
  flex: 1 1 10rem;
}
.removed .on {
  outline: none;
}

/* The legend, which is the filter too. */
.legend {
  display: flex;
  flex-wrap: wrap;
  gap: 0.35rem 0.5rem;
  margin: 0 0 1.2rem;
  user-select: none;
  -webkit-user-select: none;
}
.legend button {
  font-size: 0.84rem;
  padding: 0.18rem 0.6rem;
}
.legend button[aria-pressed="true"] {
  background: var(--panel);
}
.legend button[aria-pressed="false"] {
  border-style: dashed;
}
.legend .edits {
  display: flex;
  gap: 0.4rem;
  align-items: center;
  margin-inline-start: auto;
  font-size: 0.84rem;
  color: var(--faint);
}
.swatch {
  text-decoration-line: underline;
  text-underline-offset: 0.2em;
}
.swatch:is(.person, .group) {
  text-decoration-thickness: 0.11em;
}
.swatch:is(.quote, .date, .scare) {
  text-decoration-line: none;
}
.legend button[aria-pressed="false"] .swatch {
  all: unset;
  color: var(--faint);
  text-decoration: line-through;
}

/* The card. */
.card {
  position: absolute;
  z-index: 3;
  inset-inline: 1.1rem;
  max-width: 36rem;
  background: var(--panel);
  color: var(--ink);
  border: 1px solid var(--edge);
  border-radius: 0.6rem;
  padding: 0.7rem 0.9rem;
  font-size: 0.9rem;
  box-shadow: 0 6px 22px rgb(0 0 0 / 0.14);
  overflow-wrap: break-word;
  user-select: none;
  -webkit-user-select: none;
}
@container annotator (min-width: 54rem) {
  .card {
    inset-inline: 0 auto;
    width: 36rem;
  }
}
.card h3 {
  margin: 0 2rem 0.2rem 0;
  font-size: 1rem;
}
.card p {
  margin: 0 0 0.2rem;
}
.card .why {
  color: var(--faint);
  font-size: 0.85rem;
}
.card .acts {
  display: flex;
  gap: 0.4rem;
  margin-top: 0.5rem;
  flex-wrap: wrap;
  align-items: center;
}
.card .close {
  position: absolute;
  inset-block-start: 0.45rem;
  inset-inline-end: 0.5rem;
  border-color: transparent;
  min-width: 1.75rem;
  padding: 0;
  font-size: 1.1rem;
  line-height: 1;
}
.card .span {
  display: inline-flex;
}
.card .span button {
  border-radius: 0;
  margin-inline-start: -1px;
  padding-inline: 0.45rem;
}
.card .span button:first-child {
  border-start-start-radius: 0.45rem;
  border-end-start-radius: 0.45rem;
}
.card .span button:last-child {
  border-start-end-radius: 0.45rem;
  border-end-end-radius: 0.45rem;
}
button:disabled {
  color: var(--faint);
  opacity: 0.6;
  cursor: default;
}
.card label {
  display: inline-flex;
  gap: 0.4rem;
  align-items: center;
  flex-wrap: wrap;
  font-size: 0.82rem;
}
.card select {
  max-width: 14rem;
}

/* Messages, progress. */
.status {
  display: flex;
  flex-wrap: wrap;
  gap: 0.6rem;
  align-items: center;
  font-size: 0.88rem;
  color: var(--faint);
  margin: 0 0 1rem;
}
.status progress {
  flex: 1 1 8rem;
  accent-color: var(--accent);
}
.status.error {
  color: var(--ink);
  border-inline-start: 4px solid var(--person);
  padding: 0.4rem 0.8rem;
  background: var(--panel);
}
.live {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

@media (prefers-reduced-motion: no-preference) {
  .text :is(mark, q, time, span) {
    transition: background-color 0.12s;
  }
}
@media (forced-colors: active) {
  mark,
  q {
    color: CanvasText;
  }
  q {
    background: none;
    border-inline: 1px solid CanvasText;
  }
  time {
    color: CanvasText;
    border-bottom: 3px double CanvasText;
  }
  .text .on,
  .text [tabindex]:focus-visible {
    outline: 2px solid Highlight;
  }
  .legend button[aria-pressed="true"] {
    outline: 1px solid ButtonText;
  }
}
@media print {
  :host {
    --paper: #fff;
    --ink: #000;
    --faint: #333;
    --person: #000;
    --organization: #000;
    --place: #000;
    --group: #000;
    --other: #000;
    --date: #000;
    --quote-ink: #000;
    --quote: #eee;
    color-scheme: light;
  }
  .card,
  .status,
  .live,
  .removed,
  .legend button[aria-pressed="false"] {
    display: none;
  }
  .long .chunk {
    content-visibility: visible;
  }
  q {
    border-inline: 0.5pt solid #000;
  }
  time {
    border-bottom: 1pt dashed #000;
  }
  .text .on {
    outline: none;
    background: none;
  }
  .text :is(h1, h2) {
    break-after: avoid;
  }
}
`;var as=400,ls=4e4,cs=":is(.section, h1, .standfirst, .byline, .dateline, .timestamp, .credit, .gloss)",Be,ze=class{#t;#o;#e;#n;#a=new CSSStyleSheet;#i=w("div",{class:"sheet"});#s=w("div",{class:"status",hidden:!0});#r=w("div",{hidden:!0});#l=w("div",{class:"frame",part:"article"});#u=w("div",{class:"plain"},w("slot",null));#d=w("div",{class:"live",role:"status"});#h;#c=null;#f;#g;#m=new Re;#p=[];#w=0;#y=0;#b=new ResizeObserver(e=>this.#M(e));#v=()=>this.#h.drawAll();constructor(e,n,o){this.#t=e,this.#e=n,this.#o=o,this.#h=this.#k(),Be||(Be=new CSSStyleSheet,Be.replaceSync(fo)),this.#a.replaceSync(".card {}");let r=this.#a.cssRules[0],s=new Ie(r.style);this.#n=e.shadowRoot??e.attachShadow({mode:"open"}),this.#n.adoptedStyleSheets=[Be,this.#a,this.#m.sheet],this.#l.append(this.#u),this.#i.append(this.#s,this.#l,s.node,this.#d),this.#n.replaceChildren(this.#i),this.#f=new He({root:this.#n,sheet:this.#i,frame:this.#l,card:s,deeds:o,pane:()=>this.#h,hostText:()=>this.#c,look:()=>this.#e})}connect(){this.#b.observe(this.#i),globalThis.addEventListener("beforeprint",this.#v)}disconnect(){this.#b.disconnect(),globalThis.removeEventListener("beforeprint",this.#v),clearTimeout(this.#g),cancelAnimationFrame(this.#w),this.#f.disconnect()}get selected(){return this.#f.selected}select(e){this.#f.select(e)}step(e){return this.#f.step(e)}look(e){let n=this.#e;this.#e=e;let{words:o,glosses:r,labels:s}=e;if(n.words!==o||n.glosses!==r||n.labels!==s){let i=this.#h;this.#h=this.#k(),i.node.replaceWith(this.#h.node)}this.#$()}#k(){let{words:e,glosses:n,labels:o}=this.#e,r=new Ue({words:e,glosses:n,labels:o,restore:this.#o.restore,drawn:s=>this.#T(s)});return r.filter(this.#e.kinds),r}attach(e){this.#c=e,this.#i.classList.toggle("outside",e!==null),this.#f.attach(e)}show(e,n){let o=this.#f.leave();if(this.#s.hidden=!0,!e)return this.#h.clear(),this.#r.hidden=!0,this.#l.replaceChildren(this.#u),null;if(this.#C(e,n),this.#c)return this.#l.replaceChildren(this.#r),this.#c.show(e,this.#e.kinds),ae()||this.#E(this.#e.words.say("error.highlights")),this.#O(e),null;this.#i.classList.toggle("long",e.text.length>ls),this.#h.node.isConnected||this.#l.replaceChildren(this.#h.node);let r=()=>{this.#O(e),o()};this.#p=[],this.#m.clear();let s=this.#h.show(e);return this.#A(),s?s.then(r):(r(),null)}#A(){let e=this.#h.node.firstElementChild,n=e?.firstElementChild;for(;n&&(n===this.#r||n.matches(cs));)n=n.nextElementSibling;e?.insertBefore(this.#r,n??null)}#C(e,n){let{kinds:o,words:r,legend:s}=this.#e,{say:i}=r,l=this.#r.contains(this.#n.activeElement)?this.#n.activeElement?.getAttribute("data-key"):null,a=Fn(e),c=Wn(a,o,r,this.#o.toggle);if(this.#c){let d=p=>({"aria-label":i(p),"data-key":p});c.append(v("‹",()=>this.step(-1),d("mark.previous")),v("›",()=>this.step(1),d("mark.next")))}if(n.undo||n.redo){let d=v(i("edit.undo"),this.#o.undo,{"data-key":"undo"}),p=v(i("edit.redo"),this.#o.redo,{"data-key":"redo"});d.disabled=!n.undo,p.disabled=!n.redo;let u=w("span",null,i("edit.count",{n:n.count}));c.append(w("span",{class:"edits"},u,d,p))}c.hidden=(!s||a.size===0)&&!n.undo&&!n.redo,this.#r.replaceWith(c),this.#r=c,(l?c.querySelector(`[data-key="${l}"]`):null)?.focus()}#O({entities:e,quotes:n,dates:o,removed:r}){let{say:s}=this.#e.words,i=[s("count.names",{n:e.length}),s("count.quotes",{n:n.length}),s("count.dates",{n:o.length})];r.length&&i.push(s("count.removed",{n:r.length})),this.#d.textContent=i.join(", ")}busy(e){if(clearTimeout(this.#g),e===null){this.#s.classList.contains("error")||(this.#s.hidden=!0);return}let n=this.#s.querySelector("progress");if(n&&!this.#s.hidden){n.value=e;return}this.#g=setTimeout(()=>{let o=this.#e.words.say("busy.label"),r=w("progress",{max:"1","aria-label":o});r.value=e;let s=v(this.#e.words.say("busy.cancel"),this.#o.cancel);this.#E(o,r,s),this.#d.textContent=o},as)}fail(e,n,o){let r=this.#e.words.say(`error.${e}`);this.#E(r,w("small",null,n)),this.#s.classList.add("error"),this.#d.textContent=r,o!==null&&this.#t.textContent?.trim()===""&&(this.#h.clear(),this.#l.replaceChildren(w("div",{class:"plain"},o)))}#E(e,...n){this.#s.className="status",this.#s.replaceChildren(w("span",null,e),...n),this.#s.hidden=!1}#T(e){this.#f.drawn(),this.#r.isConnected||this.#A(),this.#p.push(e),cancelAnimationFrame(this.#w),this.#w=requestAnimationFrame(()=>this.#q())}#q(){let e=this.#i.classList.contains("long");this.#m.lay(this.#p.splice(0,e?1:1/0)),this.#p.length&&(this.#w=requestAnimationFrame(()=>this.#q()))}#M(e){let n=e.at(-1)?.contentRect.width??0;n!==this.#y&&(this.#y=n,this.#p=[],this.#m.clear(),this.#m.lay(this.#h.drawnShells))}#$(){let{kinds:e}=this.#e;this.#h.filter(e),this.#c?.filter(e);for(let n of this.#r.querySelectorAll("[aria-pressed]")){let o=n.getAttribute("data-kind");n.setAttribute("aria-pressed",String(e.has(o)))}this.#f.filtered()}};var ds=globalThis.HTMLElement??class{},us=["for","format","clean","reference-date","wasm-url","worker-url","loading"],po=["kinds","glosses","mark-labels","legend","lang"],Dt="message-origins",_e=class extends ds{static observedAttributes=[...us,...po,Dt];#t=null;#o=null;#e=null;#n=null;#a={};#i=null;#s=null;#r=Ae([]);#l=Y;#u="en";#d=null;#h=null;#c=null;#f=!1;#g=!1;#m=()=>{};#p=!1;connectedCallback(){this.#t??=new ze(this,this.#N(),{restore:e=>this.#w(e),correct:e=>this.correct(e),cancel:()=>this.cancel(),selected:e=>this.#x("select",{target:e}),toggle:e=>this.#v(e),undo:()=>this.undo(),redo:()=>this.redo()}),this.#t.connect(),this.#L(),this.#h=new MutationObserver(()=>this.#k()),this.#h.observe(this,{childList:!0,characterData:!0,subtree:!0}),this.#$(),this.#s&&!this.hasAttribute("for")?this.#S():this.#k()}disconnectedCallback(){this.#m(),this.#h?.disconnect(),this.#c?.disconnect(),this.#c=null,this.cancel(),this.#o?.disconnect(),this.#o=null,this.#t?.disconnect(),this.#e?.dispose(),this.#e=null}attributeChangedCallback(e,n,o){if(!(n===o||!this.#t)){if(po.includes(e)){this.#L(),this.#s&&e!=="kinds"&&this.#S();return}if(e===Dt)return this.#$();e.endsWith("-url")&&(this.#e?.dispose(),this.#e=null),this.#k()}}get text(){return this.#n?.input??kt(this)}set text(e){this.#f=!0,this.#n={input:String(e),options:{}},this.#k()}get result(){return this.#s}set result(e){this.#f=!0,this.cancel(),this.#r=Ae([]),this.#n=e&&{input:e.sourceText,options:{}},this.#i=e,this.#s=e,this.#S()}get original(){return this.#i}get options(){return this.#a}set options(e){this.#a={...e},this.#n&&this.#k()}get kinds(){return xt(this.getAttribute("kinds"))}set kinds(e){this.setAttribute("kinds",[...xt(e)].join(" "))}get corrections(){return[...this.#r.now]}set corrections(e){this.#b(oe(this.#r,[...e]))}get canUndo(){return this.#r.past.length>0}get canRedo(){return this.#r.future.length>0}get selected(){return this.#t?.selected??null}set selected(e){this.select(e)}annotate(e,{signal:n,...o}={}){return this.#f=!0,this.#g=!1,this.isConnected&&this.#C(),this.#n={input:String(e),options:o},this.#T(n)}cancel(){this.#d?.abort(z("the annotation was cancelled"))}select(e){this.#t?.select(e)}next(){return this.#t?.step(1)??null}previous(){return this.#t?.step(-1)??null}correct(e){this.#b(oe(this.#r,[...this.#r.now,e]))}undo(){this.#b(mt(this.#r))}redo(){this.#b(gt(this.#r))}restore(e){this.#w([e])}restoreAll(){this.#w(this.#s?.removed.map((e,n)=>n)??[])}drop(e){let n=this.#s&&On(this.#s,e);n&&this.#y("drop",[n])}removeBlock(e){let n=this.#s?.blocks[e];n&&this.drop(n)}#w(e){let n=this.#s?.removed;this.#y("keep",e.flatMap(o=>n?.[o]?.source??[]))}#y(e,n){let o=this.#s?.sourceText;o===void 0||n.length===0||this.#b(oe(this.#r,An(this.#r.now,e,n,o)))}#b(e){if(e===this.#r)return;let n=!Tn(this.#r.now,e.now);this.#r=e,n?this.#k():this.#i&&(this.#s=Te(this.#i,e.now),this.#S()),this.#x("corrections",{corrections:this.corrections,lost:[]})}#v(e){let n=this.kinds;n.delete(e)||n.add(e),this.kinds=n}#k(){this.#g||!this.isConnected||(this.#g=!0,queueMicrotask(()=>{!this.#g||!this.isConnected||(this.#g=!1,this.#C(),(this.#o||!this.#f)&&(this.#n=this.#A()),this.#n&&(this.getAttribute("loading")==="lazy"&&!this.#s?this.#O():this.#T().catch(()=>{})))}))}#A(){if(this.#o){let o=this.#o.read();return o.trim()?{input:o,options:{clean:!1}}:null}let n=this.getAttribute("format")==="html"?this.innerHTML:kt(this);return n.trim()?{input:n,options:{}}:null}#C(){let e=this.getAttribute("for");this.#o?.id!==e&&(this.#o?.disconnect(),this.#o=e===null?null:new Le(this,e,()=>this.#k()),this.#t?.attach(this.#o))}#O(){this.#c??=new IntersectionObserver(e=>{e.some(({isIntersecting:n})=>n)&&(this.#c?.disconnect(),this.#T().catch(()=>{}))},{rootMargin:"400px"}),this.#c.observe(this.#o?.node??this)}#E(){let{options:e={},input:n=""}=this.#n??{},o={...qn(this),...this.#a,...e},r=o.format==="html"?this.#i?.sourceText??"":n,{keep:s=[],drop:i=[]}=Cn(this.#r.now,r);return s.length&&(o.keep=[...o.keep??[],...s]),i.length&&(o.drop=[...o.drop??[],...i]),o}async#T(e){this.#d?.abort(z("a newer text took its place"));let n=new AbortController;this.#d=n;let{signal:o}=n,r=()=>n.abort(e?.reason);e?.aborted?r():e?.addEventListener("abort",r,{signal:o});let s=this.#n?.input??"";this.#t?.busy(0);try{this.#e??=new pe($n(this));let{onProgress:i,...l}=this.#E(),a=await this.#e.annotate(s,{...l,signal:o,onProgress:c=>{this.#t?.busy(c),this.#x("progress",{done:c}),i?.(c)}});if(o.aborted)throw o.reason;return this.#p||this.#x("ready",{thread:this.#e?.thread}),this.#p=!0,await this.#q(a,o)}catch(i){throw o.aborted?o.reason:(this.#M(i,s),i)}finally{this.#d===n&&(this.#d=null,this.#t?.busy(null))}}async#q(e,n){let{kept:o,lost:r}=pt(this.#r.now,e);r.length&&(this.#r=oe(this.#r,o)),this.#i=e,this.#s=Te(e,o);let s=this.#s;if(await this.#S(),n.aborted)throw n.reason;return this.#x("result",{result:s}),r.length&&this.#x("corrections",{corrections:this.corrections,lost:r}),s}#M(e,n){let o=e instanceof A?e.code:"trap";this.#t?.fail(o,_(e),this.#s||this.#o?null:n),this.#x("error",{code:o,message:_(e),error:e,text:n})}#$(){this.#m(),this.#m=Rn(this,In(this.getAttribute(Dt)))}#L(){let e=this.closest("[lang]")?.getAttribute("lang")??"en";e!==this.#u&&(this.#u=e,Promise.resolve(Nn(e)).then(n=>{e!==this.#u||n===this.#l||(this.#l=n,this.#L(),this.#s&&this.#S())})),this.#t?.look(this.#N())}#N(){let e=n=>this.getAttribute(n)!=="off";return{words:this.#l,kinds:this.kinds,glosses:e("glosses"),labels:e("mark-labels"),legend:e("legend")}}#S(){let[e,n,o]=[this.canUndo,this.canRedo,this.#r.now.length];return this.#t?.show(this.#s,{undo:e,redo:n,count:o})}#x(e,n){let o=`annotator-${e}`;this.dispatchEvent(new CustomEvent(o,{detail:n,bubbles:!0,composed:!0}))}};function hs(t="article-annotator"){globalThis.customElements&&!customElements.get(t)&&customElements.define(t,_e)}hs();function Ge({say:t,lang:e="en"}={}){return{say:t??G(B,e),lang:e}}function we({version:t,schema:e}){return`article-annotator ${t}, schema ${e}`}var K=["person","organization","place","group","event","law","work","product","language","money","percent"];var mo=["entity","quote","date"],fs=["direct","indirect","scare"];function wo(t){let e=X(t?.quote);if(!e)return null;let{type:n,target:o,to:r,scope:s}=t,i=null;return n==="keep"||n==="drop"||n==="split"?i={}:n==="retype"&&o==="entity"&&go(r)?i={target:o,to:r}:n==="retype"&&o==="quote"&&fs.includes(r)?i={target:o,to:r}:n==="respan"&&mo.includes(o)&&X(r)?i={target:o,to:X(r)}:n==="remove"&&mo.includes(o)?i={target:o,...(s==="one"||s==="all")&&{scope:s}}:n==="add"&&o==="entity"&&go(r)?i={target:o,to:r}:n==="merge"&&X(t.with)?i={with:X(t.with)}:n==="speaker"&&(r===null||X(r))?i={to:X(r)}:n==="value"&&(r===null||typeof r=="string")&&(i={to:r}),i&&{type:n,quote:e,...i}}var go=t=>K.some(e=>e===t);function X(t){let{exact:e,prefix:n,suffix:o,at:r}=t??{};return![e,n,o].every(i=>typeof i=="string")||e===""?null:{exact:e,prefix:n,suffix:o,...Number.isSafeInteger(r)&&r>=0&&{at:r}}}var Pt="a1.",bo=6e6,ps=4*bo,D=class extends Error{constructor(e){super(`the link is ${e}`),this.name="LinkError",this.reason=e}};async function Ke(t){let e=new TextEncoder().encode(JSON.stringify(t)),n=await So(e,new CompressionStream("deflate-raw"),1/0);return Pt+ms(n)}async function yo(t){let e=/^a(\d+)\./.exec(t);if(!e)return null;if(e[0]!==Pt)throw new D(Number(e[1])>1?"newer":"malformed");try{let n=gs(t.slice(Pt.length)),o=await So(n,new DecompressionStream("deflate-raw"),ps);return vo(JSON.parse(new TextDecoder("utf-8",{fatal:!0}).decode(o)))}catch{throw new D("malformed")}}var ko=t=>JSON.stringify({articleAnnotator:1,...t});function xo(t){if(!/^\s*\{\s*"articleAnnotator"\s*:/.test(t))return null;try{return vo(JSON.parse(t))}catch{throw new D("malformed")}}function vo(t){let{text:e,format:n,clean:o,reference:r,kinds:s,corrections:i}=t;if(typeof e!="string"||e.length>bo)throw new D("malformed");return{text:e,...n==="html"&&{format:n},...o===!1&&{clean:o},...typeof r=="string"&&/^\d{4}-\d\d-\d\d/.test(r)&&{reference:r},...Array.isArray(s)&&{kinds:s.filter(l=>typeof l=="string")},...Array.isArray(i)&&{corrections:i.map(wo).filter(l=>l!==null)}}}async function So(t,e,n){let o=new Blob([t]).stream().pipeThrough(e).getReader(),r=[],s=0;for(;;){let{done:i,value:l}=await o.read();if(i)break;if(s+=l.length,s>n)throw await o.cancel(),new D("malformed");r.push(l)}return new Uint8Array(await new Blob(r).arrayBuffer())}function ms(t){let e="";for(let n=0;n<t.length;n+=32768)e+=String.fromCharCode(...t.subarray(n,n+32768));return btoa(e).replaceAll("+","-").replaceAll("/","_").replace(/=+$/,"")}function gs(t){let e=atob(t.replaceAll("-","+").replaceAll("_","/"));return Uint8Array.from(e,n=>n.charCodeAt(0))}async function Eo(t){let e=t.replace(/^#/,""),n=/^(text|html)=(.*)$/s.exec(e);return n?{text:ws(n[2]??""),format:n[1]==="html"?"html":"plain"}:yo(e)}function ws(t){try{return decodeURIComponent(t)}catch{return t.replace(/(%[\da-f]{2})+/gi,e=>{try{return decodeURIComponent(e)}catch{return e}})}}function f(t,e={},...n){let o=document.createElement(t);for(let[r,s]of Object.entries(e))typeof s=="function"?o.addEventListener(r.slice(2),s):s===!0?o.setAttribute(r,""):s!==!1&&s!==null&&s!==void 0&&o.setAttribute(r,String(s));return o.append(...n.filter(r=>r instanceof Node||typeof r=="string")),o}function b(t){let e=document.getElementById(t);if(!e)throw new Error(`index.html has no #${t}`);return e}function Je(t,e){let n=0,o=()=>clearTimeout(n);return Object.assign(()=>{o(),n=window.setTimeout(t,e)},{stop:o})}var Ye=t=>/Mac|iP/.test(navigator.platform)?`⌘${t}`:`Ctrl+${t}`;async function To(){document.readyState!=="complete"&&await new Promise(t=>addEventListener("load",t,{once:!0})),await new Promise(t=>{"requestIdleCallback"in window?requestIdleCallback(t,{timeout:2e3}):setTimeout(t,200)})}function M(t,e,n,o,r=60){let s=0,i=f("button",{type:"button",class:"more",onclick:()=>{let a=s;l();let c=t.children[a]?.querySelector("button, [tabindex]");c instanceof HTMLElement&&c.focus()}}),l=()=>{let a=Math.min(e.length,s+r);t.append(...e.slice(s,a).map(n)),s=a;let c=e.length-s;i.hidden=c===0,i.textContent=o("panel.more",{n:Math.min(c,r)})};return l(),e.length>s?[t,i]:[t]}var bs=120,ys=4e3;function Co(t,e){let n=b("compare"),o=()=>n.close();n.setAttribute("aria-labelledby","compare-title"),n.replaceChildren(f("div",{class:"row head"},f("h2",{id:"compare-title"},e("compare.title")),f("button",{type:"button",onclick:o},e("page.close"))),f("div",{class:"columns"},Ao(e("compare.before"),ks(t),e,r=>r.reason?f("del",{title:e("compare.removed",{reason:e(`reason.${r.reason}`)})},f("span",{class:"unseen"},`${e("compare.removed",{reason:e(`reason.${r.reason}`)})}: `),r.text):f("span",{},r.text)),Ao(e("compare.after"),xs(t),e,r=>f("span",{},r.text)))),n.showModal()}function Ao(t,e,n,o){let r=f("div",{class:"text",dir:"auto"});return f("section",{tabindex:0,"aria-label":t},f("h3",{},t),...M(r,e,o,n,bs))}function ks({sourceText:t,removed:e}){let n=[],o=0;for(let{source:r,reason:s}of e)Ve(n,t.slice(o,r.start)),Ve(n,t.slice(r.start,r.end),s),o=Math.max(o,r.end);return Ve(n,t.slice(o)),n}function xs({text:t}){let e=[];return Ve(e,t),e}function Ve(t,e,n){for(let o=0;o<e.length;){let r=o+ys;/[\uD800-\uDBFF]/.test(e.charAt(r-1))&&r++,t.push({text:e.slice(o,r),...n!==void 0&&{reason:n}}),o=r}}function Ft(t,{corrections:e=[]}={}){let n=e.length>0?{...t,corrections:e}:t;return`${JSON.stringify(n,null,2)}
`}function Z(t,{speaker:e}){return e?e.entity!==null?t.entities[e.entity]?.name??null:e.mention?t.text.slice(e.mention.start,e.mention.end):null:null}var vs=/^(?:he|she|they|it|we|i|who|his|her|their|him|them)$/i;function ce(t){let e=new Map;for(let[o,r]of t.quotes.entries()){if(r.kind==="scare")continue;let s=Z(t,r),i=r.speaker?.entity??null,l=Ss(s,i,o),a=e.get(l);a?a.quotes.push(o):e.set(l,{name:s,entity:i,quotes:[o]})}let n=e.get("");return e.delete(""),n?[...e.values(),n]:[...e.values()]}function Ss(t,e,n){return e!==null?`entity ${e}`:t===null?"":vs.test(t)?`quote ${n}`:`words ${t.toLowerCase()}`}var Oo=["schema","mark","kind","text","start","end","entity","name","role","speaker","cue","value","from","to","confidence","rule"];function Wt(t){let e=r=>r?t.text.slice(r.start,r.end):null,n=[];for(let r of t.entities)for(let{start:s,end:i,kind:l,confidence:a,rule:c}of r.mentions)n.push({mark:l,kind:r.type,text:e({start:s,end:i}),start:s,end:i,entity:r.id,name:r.name,role:r.role,confidence:a,rule:c});for(let r of t.quotes){let{start:s,end:i,kind:l,speaker:a,confidence:c,rule:d}=r;n.push({mark:"quote",kind:l,text:e(r),start:s,end:i,cue:e(r.cue),entity:a?.entity??null,speaker:Z(t,r),confidence:c,rule:d})}for(let r of t.dates){let{start:s,end:i,type:l,value:a,from:c,to:d,rule:p}=r;n.push({mark:"date",kind:l,text:e(r),start:s,end:i,value:a,from:c,to:d,rule:p})}n.sort((r,s)=>r.start-s.start||s.end-r.end);let o=n.map(r=>Oo.map(s=>qo(s==="schema"?t.schema:r[s])).join(","));return[Oo.map(qo).join(","),...o,""].join(`\r
`)}function qo(t){let e=String(t??"").replace(/[\p{Cc}\u2028\u2029]+/gu," ");return`"${/^[\s\p{Cf}]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\u2212]/u.test(e)?"'":""}${e.replaceAll('"','""')}"`}var Es={headline:t=>`# ${t}`,subheading:t=>`## ${t}`,"list-item":t=>`- ${t}`,caption:t=>`> ${t}`,section:t=>`*${t}*`,byline:t=>`*${t}*`,dateline:t=>`*${t}*`,timestamp:t=>`*${t}*`,credit:t=>`*${t}*`,standfirst:t=>`**${t}**`};function Ht(t,e){let{say:n,lang:o}=Ge(e),{text:r,entities:s,quotes:i,dates:l,removed:a,sourceText:c}=t,d=t.blocks.map(({kind:u,start:h,end:m})=>{let g=P(r.slice(h,m));return Es[u]?.(g)??g});s.length>0&&d.push(`## ${n("export.names")}`);for(let u of K){let h=s.filter(({type:g})=>g===u);if(h.length===0)continue;let m=h.map(({name:g,role:k,mentions:C})=>{let N=new Set(C.map(({start:ne,end:ke})=>r.slice(ne,ke)));N.delete(g);let ue=[...N].map(ne=>`“${P(ne)}”`).join(", ");return[`- **${P(g)}**${k?`, ${P(k)}`:""}`,` (${n("count.mentions",{n:C.length})})`,ue&&`: ${ue}`].join("")});d.push(`### ${n(`kinds.${u}`)}`,m.join(`
`))}let p=ce(t);p.length>0&&d.push(`## ${n("export.said")}`);for(let{name:u,quotes:h}of p){d.push(`### ${u===null?n("said.untold"):P(u)}`);let m=h.map(g=>{let k=i[g];if(!k)return"";let C=k.parts.map(N=>P(r.slice(N.start,N.end))).join(" … ");return k.kind==="indirect"?`- ${n("said.reported")}: ${C}`:`- ${C}`});d.push(m.join(`
`))}if(l.length>0){let u=l.map(h=>{let m=h.value===null?"":` (${P(h.value)})`,g=P($(h,n,o));return`- “${P(r.slice(h.start,h.end))}”: ${g}${m}`});d.push(`## ${n("export.dates")}`,u.join(`
`))}if(a.length>0){let u=a.map(({source:h,reason:m})=>`- ${n(`reason.${m}`)}: ${P(c.slice(h.start,h.end))}`);d.push(`## ${n("export.removed")}`,u.join(`
`))}return d.push("---",P(we(t))),`${d.join(`

`)}
`}function P(t){return t.replace(/[\s\p{Cc}\u2028\u2029]+/gu," ").trim().replace(/[\\`*_[\]<>&|~#$^{}@]/g,"\\$&").replace(/:(?=\/\/)|(?<=\b(?:mailto|xmpp)):|(?<=\bwww)\./gi,"\\$&").replace(/^([-+=])/,"\\$1").replace(/^(\d+)([.)])/,"$1\\$2")}var $o=`
:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1d1b18;--quiet:#5f5a52;--line:#d9d3c6;--quote:#f3e9cf;--person:#9a3412;--organization:#1e4e8c;--place:#17643a;--group:#6b3fa0;--other:#7a5b00;--date:#0b6470}
@media(prefers-color-scheme:dark){:root{--paper:#15161a;--ink:#e9e6df;--quiet:#a8a297;--line:#3a3d45;--quote:#2f2a1b;--person:#f0a37e;--organization:#8fb8f0;--place:#86cfa0;--group:#c6a6ee;--other:#e2c265;--date:#76cfda}}
body{margin:0 auto;max-width:40rem;padding:2rem 1.2rem 4rem;background:var(--paper);color:var(--ink);font:1.1rem/1.65 ui-serif,"Iowan Old Style",Palatino,Georgia,"Liberation Serif",serif;overflow-wrap:anywhere}
h1{font-size:2rem;line-height:1.2;text-wrap:balance}h2{font-size:1.25rem}.section,.byline,.dateline,.timestamp,.credit,.caption,small,footer{color:var(--quiet);font-size:.9rem}.standfirst{font-weight:600}
mark{background:none;color:inherit;text-decoration:underline;text-decoration-thickness:.11em;text-underline-offset:.2em;text-decoration-color:var(--other);text-decoration-style:wavy}
mark.person{text-decoration-color:var(--person);text-decoration-style:solid}mark.organization{text-decoration-color:var(--organization);text-decoration-style:double}mark.place{text-decoration-color:var(--place);text-decoration-style:dotted}mark.group{text-decoration-color:var(--group);text-decoration-style:dashed}
time{color:var(--date);border-bottom:1px solid}q{quotes:none;background:var(--quote);padding:.08em .12em;border-radius:.2em}q.indirect{background:none;border-bottom:1px dotted var(--quiet)}q.scare{background:none}
.notes{border-top:1px solid var(--line);margin-top:2.5rem;font-size:.95rem}blockquote{margin:.35rem 0;padding-left:.7rem;border-left:3px solid var(--line)}blockquote.indirect{border-left-style:dotted;font-style:italic}dt{font-weight:600}dd{margin:0 0 .5rem 1rem}
@media print{body{max-width:none;padding:0}q{outline:1px solid var(--line)}}
`,Mo="sha256-nFbGxPwN4CUI9J+GdUjKlbFuY2vsBLVxjnD5QgE06OM=";function Ts(t){let e=[];for(let[n,{parts:o,start:r,end:s}]of t.quotes.entries())for(let i of o.length>0?o:[{start:r,end:s}])e.push({start:i.start,end:i.end,mark:"quote",index:n});for(let[n,{start:o,end:r}]of t.dates.entries())e.push({start:o,end:r,mark:"date",index:n});for(let[n,{mentions:o}]of t.entities.entries())for(let[r,{start:s,end:i}]of o.entries())e.push({start:s,end:i,mark:"entity",index:n,mention:r});return e.sort((n,o)=>n.start-o.start||o.end-n.end)}function*Lo(t){let e=Ts(t),n=0,o=[];for(let r of t.blocks){o=o.filter(s=>s.end>r.start);for(let s=e[n];s&&s.start<r.end;s=e[++n])s.end>r.start&&o.push(s);yield{block:r,nodes:As(t.text,r,o)}}}function As(t,e,n){let o=[],r=[{end:e.end,children:o}],s=e.start,i=c=>{c>s&&r.at(-1)?.children.push(t.slice(s,c)),s=Math.max(s,c)},l=n.filter(c=>c.start<e.end&&c.end>e.start&&c.end>c.start).map(c=>({...c,start:Math.max(c.start,e.start),end:Math.min(c.end,e.end)}));for(let c=0;c<l.length;c++){let d=l[c];a(d.start);let p=r.at(-1);if(d.end>p.end){let h={...d,start:p.end},m=c+1;for(;m<l.length&&l[m].start<h.start;)m++;l.splice(m,0,h),d.end=p.end}i(d.start);let u={...d,children:[]};p.children.push(u),r.push(u)}return a(1/0),i(e.end),o;function a(c){for(let d=r.at(-1);d&&r.length>1&&d.end<=c;d=r.at(-1))i(d.end),r.pop()}}function y(t,e={},...n){return{tag:t,attributes:e,children:n}}var Cs=new Set(["meta","br"]);function jt(t){if(typeof t=="string")return No(t);let{tag:e,attributes:n,children:o}=t,r=`<${e}`;for(let[s,i]of Object.entries(n))i!==null&&(r+=` ${s}="${No(String(i))}"`);return r+=">",Cs.has(e)?r:(r+=e==="style"?o.join(""):o.map(jt).join(""),`${r}</${e}>`)}var Os={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;","`":"&#96;"};function No(t){return t.toWellFormed().replace(new RegExp("(?![\\t\\n\\r])\\p{Cc}","gu"),"�").replace(/[&<>"'`]/g,e=>Os[e]??"")}var qs=`default-src 'none'; style-src '${Mo}'; base-uri 'none'; form-action 'none'`;function Ut(t,e){let{say:n,lang:o}=Ge(e),r={article:t,say:n,lang:o},s=t.metadata.headline??n("export.untitled"),i=y("html",{lang:o},y("head",{},y("meta",{charset:"utf-8"}),y("meta",{"http-equiv":"Content-Security-Policy",content:qs}),y("meta",{name:"viewport",content:"width=device-width, initial-scale=1"}),y("meta",{name:"generator",content:we(t)}),y("title",{},s),y("style",{},$o)),y("body",{},y("article",{lang:t.metadata.language},...Ms(r)),...[Ls(r),Ns(r),Is(r),Rs(r)].filter(l=>l!==null),y("footer",{},we(t))));return`<!doctype html>
${jt(i)}
`}var $s={headline:"h1",subheading:"h2","list-item":"li",caption:"figcaption"};function Ms(t){let e=[];for(let{block:n,nodes:o}of Lo(t.article)){let r=y($s[n.kind]??"p",{class:n.kind},...o.map(i=>Io(t,i))),s=e.at(-1);n.kind==="list-item"?s?.tag==="ul"?s.children.push(r):e.push(y("ul",{},r)):e.push(n.kind==="caption"?y("figure",{},r):r)}return e}function Io(t,e){if(typeof e=="string")return e;let{article:n,say:o,lang:r}=t,s=e.children.map(a=>Io(t,a));if(e.mark==="entity"){let a=n.entities[e.index],c=a?o(`kind.${a.type}`):"",d=[a?.name,a?.role,c].filter(Boolean).join(", ");return y("mark",{class:a?.type??"",title:d},...s)}if(e.mark==="quote"){let a=n.quotes[e.index],c=a&&a.kind!=="scare"?Z(n,a):null,d=a?.kind==="scare"?null:c??o("said.untold");return y("q",{class:a?.kind??"",title:d},...s)}let i=n.dates[e.index],l=i?$(i,o,r):null;return y("time",{datetime:Bt(i?.value??null),title:l},...s)}function Bt(t){return t!==null&&/^\d{4}(-W\d\d|-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.test(t)?t:null}function Ls({article:t,say:e}){let n=K.flatMap(o=>{let r=t.entities.filter(({type:i})=>i===o);if(r.length===0)return[];let s=r.map(({name:i,role:l,mentions:a})=>y("li",{},i,...l?[" ",y("small",{},l)]:[]," ",y("small",{},e("count.mentions",{n:a.length}))));return[y("h3",{},e(`kinds.${o}`)),y("ul",{},...s)]});return Xe(e("export.names"),n)}function Ns({article:t,say:e}){let n=ce(t).flatMap(({name:o,quotes:r})=>[y("h3",{},o??e("said.untold")),...r.flatMap(s=>{let i=t.quotes[s];if(!i)return[];let l=i.parts.map(({start:a,end:c})=>t.text.slice(a,c)).join(" … ");return[y("blockquote",{class:i.kind},l)]})]);return Xe(e("export.said"),n)}function Is({article:t,say:e,lang:n}){let o=t.dates.flatMap(r=>[y("dt",{},t.text.slice(r.start,r.end)),y("dd",{},$(r,e,n),...r.value?[" ",y("small",{},r.value)]:[])]);return Xe(e("export.dates"),o.length>0?[y("dl",{},...o)]:[])}function Rs({article:t,say:e}){let n=t.removed.flatMap(({source:o,reason:r})=>[y("dt",{},e(`reason.${r}`)),y("dd",{},t.sourceText.slice(o.start,o.end))]);return Xe(e("export.removed"),n.length>0?[y("dl",{},...n)]:[])}function Xe(t,e){return e.length>0?y("section",{class:"notes"},y("h2",{},t),...e):null}var Ze=32;function zt(t,{source:e=`urn:uuid:${Ps(t.text)}`}={}){let{text:n}=t,o=Ds(t),r=a=>{let c=a.map(({start:d,end:p})=>{let{from:u,to:h,prefix:m,suffix:g}=o({start:d,end:p});return{type:"SpecificResource",source:e,selector:[{type:"TextQuoteSelector",exact:n.slice(d,p),prefix:m,suffix:g},{type:"TextPositionSelector",start:u,end:h}]}});return c.length===1?c[0]:c},s=(a,c,d,p)=>({id:`${e}#${a}`,type:"Annotation",motivation:c,body:d.filter(([,u])=>u!==null).map(([u,h])=>({type:"TextualBody",purpose:u,format:"text/plain",value:h})),target:r(p)}),i=[...t.entities.flatMap(({id:a,type:c,name:d,role:p,mentions:u})=>u.map((h,m)=>s(`entity-${a}-${m}`,"identifying",[["classifying",c],["identifying",d],["describing",p]],[h]))),...t.quotes.map((a,c)=>s(`quote-${c}`,"describing",[["classifying",`${a.kind} quotation`],["identifying",Z(t,a)]],a.parts.length>0?a.parts:[a])),...t.dates.map((a,c)=>s(`date-${c}`,"identifying",[["classifying",a.type],["identifying",a.value]],[a]))],l={"@context":"http://www.w3.org/ns/anno.jsonld",id:`${e}#annotations`,type:"AnnotationPage",generator:{id:"https://www.npmjs.com/package/article-annotator",type:"Software",name:`article-annotator ${t.version}`,"schema:softwareVersion":t.version,"schema:schemaVersion":String(t.schema)},startIndex:0,items:i};return`${JSON.stringify(l,null,2)}
`}function Ds({text:t,entities:e,quotes:n,dates:o}){let r=new Set([...n,...o,...n.flatMap(({parts:a})=>a)].flatMap(Ro));for(let{mentions:a}of e)for(let c of a)Ro(c).forEach(d=>r.add(d));let s=new Map,i=0,l=0;for(let a of[...r].sort((c,d)=>c-d)){for(;i<a;l++)i+=(t.codePointAt(i)??0)>65535?2:1;s.set(a,l)}return({start:a,end:c})=>({from:s.get(a)??0,to:s.get(c)??0,prefix:Array.from(t.slice(Math.max(0,a-2*Ze),a).toWellFormed()).slice(-Ze).join(""),suffix:Array.from(t.slice(c,c+2*Ze).toWellFormed()).slice(0,Ze).join("")})}var Ro=({start:t,end:e})=>[t,e];function Ps(t){let e=[2166136261,16777619,2654435769,2246822507].map(n=>{let o=n;for(let r=0;r<t.length;r++)o=Math.imul(o^t.charCodeAt(r),16777619);return(o>>>0).toString(16).padStart(8,"0")}).join("");return[e.slice(0,8),e.slice(8,12),`8${e.slice(13,16)}`,`8${e.slice(17,20)}`,e.slice(20)].join("-")}async function Qe(t){try{return await navigator.clipboard.writeText(t),!0}catch{return Fs(t)}}function Fs(t){let e=f("textarea",{class:"unseen","aria-hidden":"true",tabindex:-1});e.value=t;let n=document.activeElement;(document.querySelector(":popover-open")??document.body).append(e),e.select();let o=document.execCommand("copy");return e.remove(),n instanceof HTMLElement&&n.focus(),o}function et(t,e,n){let o=URL.createObjectURL(new Blob([n],{type:e}));f("a",{href:o,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(o),6e4)}function tt(t,e){let n=(t??"").normalize("NFKD").toLowerCase().match(/[\p{L}\p{N}]+/gu)??[],o="";for(let r of n){if(o.length+r.length>48)break;o+=`${o&&"-"}${r}`}return`${o||"article"}.${e}`}var Ws=[{key:"json",extension:"json",type:"application/json",convert:({article:t,corrections:e})=>Ft(t,{corrections:e})},{key:"csv",extension:"csv",type:"text/csv;charset=utf-8",convert:({article:t})=>Wt(t),mark:"\uFEFF"},{key:"markdown",extension:"md",type:"text/markdown;charset=utf-8",convert:({article:t},e)=>Ht(t,e)},{key:"html",extension:"html",type:"text/html;charset=utf-8",convert:({article:t},e)=>Ut(t,e)},{key:"annotation",extension:"jsonld",type:"application/ld+json",convert:({article:t})=>zt(t)}];function Do(t,e){let{say:n}=t,o=b("export");o.setAttribute("aria-label",n("export.title"));let r=f("p",{class:"note",role:"status"}),s=Ws.map(({key:i,extension:l,type:a,convert:c,mark:d=""})=>{let p=n(`export.${i}`),u=()=>{let h=e();return h&&c(h,t)};return f("li",{},f("span",{class:"what"},f("strong",{},p),f("small",{},n(`export.${i}.note`))),f("button",{type:"button","data-export":i,"data-way":"copy","aria-label":n("export.copy.as",{format:p}),onclick:async()=>{let h=u();if(h===null)return;let m=await Qe(h);r.textContent=n(m?"status.copied":"export.copy.failed")}},n("export.copy")),f("button",{type:"button","data-export":i,"data-way":"download","aria-label":n("export.download.as",{format:p}),onclick:()=>{let h=u(),m=e()?.article.metadata.headline??null;h!==null&&et(tt(m,l),a,d+h)}},n("export.download")))});o.replaceChildren(f("h2",{},n("export.title")),f("ul",{class:"forms"},...s),f("div",{class:"row"},f("button",{type:"button",onclick:()=>{o.hidePopover(),window.print()}},n("export.print")),r))}var Q=class extends Error{constructor(e){super(e),this.name="FileError",this.reason=e}};async function Po(t){let e=new Uint8Array(await t.slice(0,4096).arrayBuffer()),n=js(e,t.type);if(n)throw new Q(n);if(t.size>5242880)throw new Q("large");let o=/\.x?html?$/i.test(t.name)||/html/.test(t.type),{text:r,encoding:s}=Us(new Uint8Array(await t.arrayBuffer()),o);return{text:r,encoding:s,format:o?"html":"plain"}}var Hs=[[/^%PDF-/,"pdf"],[/^(\x89PNG|GIF8|\xFF\xD8\xFF|BM.{4}\0\0|RIFF.{4}WEBP|.{4}ftyp(avif|heic|mif1)|II\*\0|MM\0\*)/s,"image"],[/^\{\\rtf/,"binary"]];function js(t,e){let n=String.fromCharCode(...t),o=Hs.find(([r])=>r.test(n));return o?o[1]:e==="application/pdf"?"pdf":e.startsWith("image/")?"image":e.startsWith("audio/")||e.startsWith("video/")?"binary":null}function Us(t,e=!1){let n=Bs(t,e),o=new TextDecoder(n).decode(t),r=0,s=Math.min(o.length,4096);for(let i=0;i<s;i++){let l=o.charCodeAt(i);l<32&&l!==9&&l!==10&&l!==12&&l!==13&&r++}if(r>2&&r>s/100)throw new Q("binary");return{text:o,encoding:n}}function Bs(t,e){let[n,o,r]=t;if(n===239&&o===187&&r===191)return"utf-8";if(n===255&&o===254)return"utf-16le";if(n===254&&o===255)return"utf-16be";let s=zs(t.subarray(0,1024));if(s)return s;if(_s(t))return"utf-8";let i=e?String.fromCharCode(...t.subarray(0,2048)):"",l=/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(i)?.[1];try{if(l)return new TextDecoder(l).encoding}catch{}return"windows-1252"}function zs(t){let e=[0,0];t.forEach((s,i)=>{s===0&&(e[i%2]=(e[i%2]??0)+1)});let[n=0,o=0]=e,r=t.length/2;return o>r*.4&&n<r*.1?"utf-16le":n>r*.4&&o<r*.1?"utf-16be":null}function _s(t){try{return new TextDecoder("utf-8",{fatal:!0}).decode(t),!0}catch{return!1}}var nt=1e5,Gs=/^\s*(?:https?:\/\/|www\.)\S+\s*$/i,Ks=/^\s*<(?:!doctype html|html|head|body|article|main|section|div|p|h1)[\s>]/i;function Wo(t){let e=b("source"),n=b("file"),o=Je(()=>t.edit(e.value),180);e.addEventListener("input",()=>o()),document.addEventListener("paste",a=>{let{target:c,clipboardData:d}=a,p=c instanceof HTMLElement&&c!==e&&Js(c);if(!d||p)return;let u=d.files[0],h=d.getData("text/plain");if(u&&!h){a.preventDefault(),i(u);return}let m=e.selectionStart===0&&e.selectionEnd===e.value.length;c===e&&!m&&h.length<nt||(a.preventDefault(),o.stop(),r(h,d.getData("text/html")))}),b("paste").addEventListener("click",()=>{s()}),b("open").addEventListener("click",()=>n.click()),n.addEventListener("change",()=>{let a=n.files?.[0];a&&i(a),n.value=""}),l();function r(a,c){a.length>5242880?t.refuse(d=>d("status.large.paste")):!a.trim()&&!c.trim()?t.refuse(d=>d("status.empty")):ot(a)?t.refuse(d=>d("status.address")):c.trim()&&c.length<=5242880?t.open({text:c,format:"html",plain:a}):t.open({text:a,format:_t(a),plain:a})}async function s(){try{let[a]=await navigator.clipboard.read(),c=async d=>a?.types.includes(d)?(await a.getType(d)).text():"";r(await c("text/plain"),await c("text/html"))}catch{e.focus(),t.refuse(a=>a("status.clipboard",{keys:Ye("V")}))}}async function i(a){let{name:c}=a;o.stop();try{let{text:d,format:p,encoding:u}=await Po(a),h=xo(d);if(h)return t.restore(h);if(!d.trim())return t.refuse(m=>m("status.file.empty",{name:c}));t.open({text:d,format:p}),u!=="utf-8"&&t.tell(m=>m("status.decoded",{name:c,encoding:u}))}catch(d){if(d instanceof Q)t.refuse(p=>p(`status.${d.reason}`,{name:c}));else if(d instanceof D)t.refuse(p=>p("status.file.malformed",{name:c}));else{let p=d instanceof Error?d.message:String(d);t.refuse(u=>u("status.unreadable",{name:c,message:p}))}}}function l(){let{body:a}=document,c=({dataTransfer:u})=>u?.types.some(h=>h==="Files"||h.startsWith("text/")),d=0,p=u=>{d=u?d+1:Math.max(0,d-1),a.toggleAttribute("data-drop",d>0)};document.addEventListener("dragenter",u=>c(u)&&p(!0)),document.addEventListener("dragleave",u=>c(u)&&p(!1)),document.addEventListener("dragover",u=>{c(u)&&u.preventDefault()}),document.addEventListener("drop",u=>{d=0,a.removeAttribute("data-drop");let h=u.dataTransfer;if(!h||!c(u))return;let m=h.files[0];!m&&u.target===e||(u.preventDefault(),m?i(m):r(h.getData("text/plain"),h.getData("text/html")))})}}var ot=t=>t.length<4e3&&Gs.test(t),_t=t=>Ks.test(t.slice(0,200))?"html":"plain",Js=t=>t.isContentEditable||t.matches("input, textarea, select");function Ho(t){document.querySelector(".drop-sign")?.remove(),document.body.append(f("p",{class:"drop-sign","aria-hidden":"true"},t("compose.drop")))}var Gt="article-annotator";function jo(){try{let t=localStorage.getItem(Gt);return t===null?null:JSON.parse(t)}catch{return null}}function Uo(t){try{return localStorage.setItem(Gt,JSON.stringify(t)),!0}catch{return!1}}function Kt(){try{localStorage.removeItem(Gt)}catch{}}var rt=class{#t=b("notices");#o=new Map;#e;constructor(e){this.#e=e}show(e,n){this.#o.set(e,n),this.#n(e,n)}hide(...e){for(let n of e)this.#o.delete(n),this.#t.querySelector(`[data-notice="${n}"]`)?.remove()}speak(e){this.#e=e;for(let[n,o]of this.#o)this.#n(n,o)}#n(e,{words:n,alarm:o,action:r}){let s=f("div",{class:o?"notice alarm":"notice","data-notice":e,role:o&&"alert"},f("p",{dir:"auto"},n(this.#e)),r&&f("button",{type:"button",onclick:r.act},this.#e(r.key)),f("button",{type:"button",class:"quiet","aria-label":this.#e("status.dismiss"),onclick:()=>this.hide(e)},"×")),i=this.#t.querySelector(`[data-notice="${e}"]`);i?i.replaceWith(s):this.#t.append(s)}};async function Bo(t,e){let n=navigator.serviceWorker;if(!n)return;let o;try{let i=Se(new URL("sw.js",document.baseURI).href);o=await n.register(i,{updateViaCache:"none"})}catch{return}let r=!1,s=()=>{let{waiting:i,active:l}=o;!i||!l||t(()=>{r=!0,i.postMessage("use")})};s(),o.addEventListener("updatefound",()=>{let{installing:i}=o;i?.addEventListener("statechange",()=>{i.state==="installed"&&s()})}),n.addEventListener("controllerchange",()=>{r&&e()})}function _o({article:t,language:{say:e,lang:n},select:o}){let{reference:r}=t.metadata,s=r&&$({type:"date",value:r.date,mod:null},e,n),i=f("p",{class:"note"},e(`panel.reference.${r?.from??"none"}`,{date:s??""}));if(t.dates.length===0)return[i,f("p",{class:"note"},e("panel.dates.none"))];let[l,a,c]=[new Map,new Map,new Map];for(let[h,m]of t.dates.entries()){let g=m.from?l:m.value===null?c:a,k=`${m.value}|${m.mod}|${m.type}`,C=g?.get(k);C?C.dates.push({date:m,index:h}):g?.set(k,{words:$(m,e,n),value:m.value,dates:[{date:m,index:h}]})}let d=[...l?.values()??[]].sort(Ys),p=({words:h,value:m,dates:g})=>f("li",{},m===null?null:f("time",{datetime:Bt(m)},h),...M(f("ul",{class:"uses"}),g,({date:k,index:C})=>f("li",{},f("button",{type:"button",class:"words",dir:"auto",onclick:()=>o({kind:"date",index:C})},t.text.slice(k.start,k.end)),Vs(k,t,e,n)),e,8)),u=(h,m,g)=>m.length===0?[]:[f("h3",{},e(h)),...M(f(g,{class:`dates ${g}`}),m,p,e)];return[i,...u("panel.timeline",d,"ol"),...u("panel.spans",[...a?.values()??[]],"ul"),...u("panel.unresolved",[...c?.values()??[]],"ul")]}var zo=({dates:t})=>t[0]?.date.from??"",st=t=>t.startsWith("BC")?-Number(t.slice(2,6)):Number(t.slice(0,4));function Ys(t,e){let[n,o]=[zo(t),zo(e)];return st(n)-st(o)||(n<o?-1:n>o?1:0)}function Vs(t,e,n,o){if(t.implied.length===0)return null;let r=n(`date.from.${Xs(t,e)}`);if(t.implied.includes("day"))return f("small",{},n("date.counted",{source:r}));let s=t.implied.map(l=>n(`date.implied.${l}`)),i=new Intl.ListFormat(o,{type:"conjunction"}).format(s);return f("small",{},n("date.implied",{parts:i,source:r}))}function Xs({start:t,end:e,from:n,relative:o},{text:r,metadata:{reference:s}}){if(!s)return"context";let i=Math.abs(st(n??"")-st(s.date))<=1;return/\b(?:later|earlier|before|after)$/i.test(r.slice(t,e))||!o&&!i?"context":s.from}function Go({article:t,language:{say:e,lang:n},select:o}){if(t.entities.length===0)return[f("p",{class:"note"},e("panel.names.none"))];let r=new Intl.NumberFormat(n),s=new Map;for(let[i,l]of t.entities.entries()){let a=s.get(l.type);a?a.push({entity:l,index:i}):s.set(l.type,[{entity:l,index:i}])}return K.flatMap(i=>{let l=s.get(i);if(!l)return[];l.sort((d,p)=>p.entity.mentions.length-d.entity.mentions.length);let a=f("h3",{class:"kind","data-kind":i},f("span",{class:"sign"},e(`kinds.${i}`))," ",f("span",{class:"count"},r.format(l.length))),c=({entity:d,index:p})=>{let u=-1,h=d.mentions.length;return f("li",{},f("button",{type:"button",class:"row-button",onclick:()=>{u=(u+1)%Math.max(1,h),o({kind:"entity",index:p,mention:u})}},f("span",{class:"name",dir:"auto"},d.name),d.role&&f("small",{dir:"auto"},d.role),f("span",{class:"count","aria-hidden":"true"},r.format(h)),f("span",{class:"unseen"},e("count.mentions",{n:h}))))};return[a,...M(f("ul",{class:"rows"}),l,c,e)]})}var Ko=160;function Jo({article:t,language:{say:e},select:n,restore:o,restoreAll:r,compare:s}){let i=f("button",{type:"button",onclick:s},e("panel.compare"));if(t.removed.length===0)return[f("p",{class:"note"},e("panel.removed.none")),f("div",{class:"row"},i)];let l=t.removed.map((c,d)=>({removal:c,index:d})),a=({removal:{source:c,reason:d,rule:p},index:u})=>{let h=t.sourceText.slice(c.start,Math.min(c.end,c.start+Ko)),m=`removed-${u}`;return f("li",{},f("button",{type:"button",class:"words",dir:"auto",id:m,onclick:()=>n({kind:"removed",index:u})},c.end-c.start>Ko?`${h.trimEnd()} …`:h),f("small",{},e("panel.removed.why",{reason:e(`reason.${d}`),rule:e(`rule.${p}`)})),f("button",{type:"button",class:"small","aria-describedby":m,onclick:()=>o(u)},e("panel.restore")))};return[f("div",{class:"row"},i,f("button",{type:"button",onclick:r},e("panel.restore.all"))),...M(f("ul",{class:"removals"}),l,a,e)]}var Zs=12;function Yo({article:t,language:{say:e},select:n}){let o=ce(t);if(o.length===0)return[f("p",{class:"note"},e("panel.said.none"))];let r=({name:i,entity:l,quotes:a})=>{let c=l===null?null:t.entities[l]?.role,d=i===null?e("said.untold.note"):c;return f("section",{class:"speaker"},f("h3",{},f("span",{dir:"auto"},i??e("said.untold")),d&&" ",d&&f("small",{dir:"auto"},d)),...M(f("div"),a,s,e,Zs))},s=i=>{let l=t.quotes[i],c=(l?.parts.length?l.parts:l?[l]:[]).map(({start:p,end:u})=>t.text.slice(p,u)).join(" … "),d=l?.kind==="indirect";return f("blockquote",{class:d?"indirect":"direct",dir:"auto"},f("button",{type:"button",onclick:()=>n({kind:"quote",index:i})},d&&f("span",{class:"tag"},e("said.reported")," "),c))};return M(f("div"),o,r,e)}var de=[{id:"names",draw:Go,count:t=>t.entities.length},{id:"said",draw:Yo,count:t=>t.quotes.filter(({kind:e})=>e!=="scare").length},{id:"dates",draw:_o,count:t=>t.dates.length},{id:"removed",draw:Jo,count:t=>t.removed.length}],it=class{#t=b("panels");#o="said";#e=null;#n=f("div",{role:"tabpanel",id:"panel",tabindex:0,"aria-labelledby":"tab-said"});#a=de.map(({id:e})=>f("button",{type:"button",role:"tab",id:`tab-${e}`,"aria-controls":"panel",onclick:()=>this.choose(e)}));#i=f("div",{role:"tablist",class:"tabs"},...this.#a);constructor(){this.#i.addEventListener("keydown",e=>this.#r(e)),this.#t.append(f("div",{class:"stays"},this.#i,this.#n))}show(e){this.#e=e,this.#t.hidden=!e,this.#s()}choose(e){this.#o=e,this.#s()}#s(){let e=this.#e;if(!e){this.#n.replaceChildren();return}let{say:n}=e.language;this.#i.setAttribute("aria-label",n("panel.label"));for(let[o,{id:r,count:s}]of de.entries()){let i=this.#a[o],l=r===this.#o;i.setAttribute("aria-selected",String(l)),i.tabIndex=l?0:-1;let a=new Intl.NumberFormat(e.language.lang).format(s(e.article));if(i.replaceChildren(n(`panel.${r}`)," ",f("span",{class:"count"},a)),l){this.#n.setAttribute("aria-labelledby",i.id);let c=this.#n.contains(document.activeElement),d=c?Vo(this.#n).indexOf(document.activeElement):-1;this.#n.replaceChildren(...de[o].draw(e)),c&&(Vo(this.#n)[d]??this.#n).focus()}}}#r(e){let n=getComputedStyle(this.#i).direction==="rtl",r={ArrowRight:n?-1:1,ArrowLeft:n?1:-1,Home:-1/0,End:1/0}[e.key];if(r===void 0)return;e.preventDefault();let s=de.length-1,i=de.findIndex(({id:a})=>a===this.#o),l=r===-1/0?0:r===1/0?s:(i+r+s+1)%(s+1);this.choose(de[l].id),this.#a[l]?.focus()}},Vo=t=>[...t.querySelectorAll("button")];var Xo=`We use cookies to make this site work and to show you advertising you might like.
Accept all | Manage choices

BUSINESS / FOOTBALL

Rovers sold for $410m as Halden group ends 23-year family rule

The sale of Harrowgate Rovers hands the club to a Norwegian-led consortium; the manager is to stay until 2026.

By Joel Marchetti and Ingrid Solheim
Mon 6 May 2024 09.15 BST

Share on Facebook
Share on X
Email
5 min read

Listen to this article
0:00 / 6:12

HARROWGATE (Meridian News) - Harrowgate Rovers have been sold to a consortium led by the Norwegian investor Henrik Halden for $410 million, the club said on Monday, ending the 23-year ownership of the Pryce family.

Halden Capital will take 80 per cent of the shares at once and the remainder by June 2025. The Premier League approved the sale on Friday evening.

"We are not here for a season, we are here for a generation," Halden, 51, told reporters at the club's ground, Canal Road. "The first thing I did this morning was to shake the groundsman's hand."

Advertisement
Story continues below

The chairman, David Pryce, whose late father Walter bought the club out of administration in 2001 for £1, said he had turned down two higher offers. One of them is understood to have come from a fund in Singapore.

"My father used to say that you don't own a club, you mind it," said Pryce. "I have minded it for as long as I could."

Rovers finished seventh in the Premier League last season, their best result since 1978, but lost £38.5 million in the year to July. Revenue rose 12 per cent to £164 million, according to accounts filed with Companies House in March.

Most read
Ten players to watch this summer
How to buy tickets for the cup final
Every deal of the transfer window so far

Manager to stay

Lucia Ferrante, who has managed the side since November 2021, will remain until at least 2026. She welcomed the sale but warned supporters against "dreams that cost money".

"Ask me in August," the Italian said when asked whether she had been promised new players.

The Rovers Supporters' Trust, which holds a "golden share" that protects the club's colours and its ground, said its 9,000 members would vote on the deal within three weeks. Its chair, Priya Raman, said Halden had answered every question the trust had put to him.

"He answered all of them," Raman said. "Whether we liked the answers is what the vote is for."

Halden made his fortune with the ferry company Nordlys, which he founded in Bergen in 1998 and sold to a Danish rival ten years later. He has owned a stake in the ice hockey club Oslo Falcons since 2016.

The sale is the fourth of an English club to foreign owners in the past eighteen months. A bill that would create an independent regulator, the Football Governance Bill, is due back in Parliament next Tuesday.

Reporting by Joel Marchetti in Harrowgate and Ingrid Solheim in Oslo; editing by Beth Connolly

Our Standards: The Meridian News Code of Practice.

Topics
Premier League
Harrowgate Rovers
Football finance

Sign up for our weekly business newsletter
Thank you for subscribing!

You may also like
The quiet billionaire of Bergen
What a golden share can and can't do

Follow us: Facebook | X | Instagram
`;var Zo=`Skip to content
Home
News
Politics
Sport
Sign in
Subscribe for £1 a week

POLITICS

Kestrel survives confidence vote as harbour inquiry opens

By Miriam Oakeshott-Baines, Political Editor

Published 14 March 2024, 18:42 GMT | Updated 14 March 2024, 20:05 GMT

Share
Save
214 Comments

Transport Secretary Amara Kestrel at the harbour on Tuesday (Photo: Pool)
Image caption: Transport Secretary Amara Kestrel at the harbour on Tuesday

LONDON — Transport Secretary Amara Kestrel survived a vote of confidence on Thursday by eleven votes, hours after a judge opened an inquiry into the collapse of the Port of Wexcombe expansion.

"I came into politics to build things, not to count votes," Ms Kestrel told the House of Commons after the result was read out at 17:30. "But I have counted them tonight, and I shall go on building."

The motion was brought by the Liberal Democrats and supported by fourteen members of her own party. Prime Minister Edmund Thackeray, who had returned early from a summit in Brussels, said the vote had "cleared the air".

Sign up to The Division Bell
What happened in Westminster, in your inbox every weekday at 7am.
Enter your email
By signing up you agree to our Terms of Service.

'A hole in the sea'

The £2.3 billion expansion was announced in June 2019 and was to have been finished by the end of last year. Work stopped in October, when engineers found that the eastern breakwater had sunk by almost two metres in six weeks.

Opposition leader Ruth Adeyemi accused the government of hiding what it knew. "She was warned in writing," Mrs Adeyemi said. "She was warned again in person. And still she stood on that quay and told the people of Wexcombe that all was well."

"It was not a port," she added. "It was a hole in the sea, and she went on pouring our money into it."

Ms Kestrel replied that the letter had reached her department only on 3 November, and that she had acted "within the hour".

ADVERTISEMENT

According to the National Audit Office, at least £640 million has been spent, 28 per cent more than had been approved. The watchdog's head, Sir Gareth Penhaligon, said last week that he had never seen accounts in such a state.

READ MORE: Five questions the Wexcombe inquiry must answer
READ MORE: Who is Amara Kestrel?

Lady Justice Okonjo, who chairs the inquiry, promised to hear the first witnesses on Monday and to report before next spring.

"My task is not to find somebody to blame," she told families gathered in Wexcombe Town Hall. "It is to find out what happened.

"If, having done so, somebody is to blame, I shall say so."

For the fishermen of the old harbour, the so-called "temporary" closure has already lasted five months. Thomas Varley, who has worked there since 1987, said he did not expect to see it open again. "They say spring," he said. "They don't say which one."

The two main contractors, Brannock Marine and the Dutch company Zeedijk, declined to comment.

A spokesman for the department said that talks with both firms would resume on 2 April.

Related Topics
Port of Wexcombe
Amara Kestrel
House of Commons

More on this story
Timeline: how the breakwater sank
14 hours ago
Engineers 'told to keep quiet', union says
2 days ago

Comments (214)
Comments are moderated. Please read our house rules before you post.
Sort by: Newest

© 2024 The Meridian Courier. All rights reserved.
Terms | Privacy | Cookies | Contact us
`;var Qo=`Menu
Search
Topics ▾
Environment
Space
Health

Environment

Lake sealed for 12,000 years gives up a living secret

Antarctic drillers have found microbes that eat rock, and a clue to when the ice sheet last withdrew.

By Nadia Brightwater
17 January 2023
Updated 19 January 2023, 11:20 UTC

Tweet
Copy link
Print

[Image: A drilling tower stands in blowing snow]
The drilling camp above Lake Corrigan, photographed in December. Credit: Tomas Lindqvist/Polar Institute

Beneath 1,100 metres of Antarctic ice, in a lake that has seen no daylight since the end of the last ice age, scientists have found a community of microbes that lives on rock.

The team, led by the glaciologist Elena Voss of the University of Tromsø, broke through to Lake Corrigan on 28 December after nineteen days of drilling with hot water. The results were published in the journal Polar Microbiology on Monday.

"We lowered the camera and for about a minute nobody spoke," said Dr Voss. "Then Anton said a word that I had to cut from the recording."

Her colleague Anton Reyes, a microbiologist at the University of Chile, counted up to 130,000 cells in every millilitre of water. "It is not the Amazon," he conceded, "but it is far from empty."

Get the best science stories every Friday
Join 40,000 readers. Unsubscribe at any time.
SIGN ME UP

The cells draw energy from iron and sulphur that the moving ice grinds from the bedrock. Their DNA suggests that they were cut off from the sea between 10,000 and 14,000 years ago, Reyes said.

That matters because it dates the last time the ice sheet drew back from this part of West Antarctica. Most models put that retreat in the 8th century BC at the latest; some geologists have argued for far earlier.

Related: Why Antarctica's rivers run uphill

"If they are right, the ice is more restless than we thought," said Margaret Oduya, a geologist at the British Antarctic Survey who was not involved in the study. She cautioned that a single lake was "a postcard, not a map".

The expedition was planned in the 1990s, abandoned in 2004 after a fire destroyed the drill, and taken up again four years ago with €9.6 million from the European Union. A first attempt last winter failed within two days, when the hose froze.

Critics have asked whether such lakes ought to be opened at all. The Antarctic Treaty, signed in Washington on 1 December 1959, obliges visitors to protect what they find. Voss said that her group had boiled, filtered and irradiated every drop that went down the hole.

"You get to be the first only once," she said. "We wanted to be able to say that we wiped our feet."

The team will return in the autumn. By then, they hope, the sensors they left behind will have recorded the first full year in the life of the lake.

Journal reference: Polar Microbiology, DOI: 10.0000/pm.2023.0117

About the author
Nadia Brightwater writes about ice, oceans and the people who study them.

Tags: Antarctica, microbiology, climate

3 comments
Log in to join the conversation

© Longitude Magazine 2023. Registered in England no. 0000000.
`;var Jt={politics:Zo,business:Xo,science:Qo};function er({say:t},e){let n=b("samples");n.setAttribute("aria-label",t("samples.title"));let o=Object.entries(Jt).map(([r,s])=>f("li",{},f("button",{type:"button",class:"row-button","data-sample":r,onclick:()=>{n.hidePopover(),e(s)}},f("strong",{},t(`samples.${r}`)),f("small",{},t(`samples.${r}.note`)))));b("try").replaceChildren(f("span",{class:"note"},t("samples.try")),...Object.entries(Jt).map(([r,s])=>f("button",{type:"button",class:"small",onclick:()=>e(s)},t(`samples.${r}`)))),n.replaceChildren(f("h2",{},t("samples.title")),f("p",{class:"note"},t("samples.note")),f("ul",{class:"rows"},...o))}var ni=t=>`(()=>{const s=getSelection(),d=document.createElement("div");if(s&&!s.isCollapsed)for(let i=0;i<s.rangeCount;i++)d.append(s.getRangeAt(i).cloneContents());else d.append((document.querySelector("article")||document.body).cloneNode(true));d.querySelectorAll("script,style,svg,iframe,template,noscript").forEach(e=>e.remove());open(${JSON.stringify(t)}+"#html="+encodeURIComponent(d.innerHTML))})()`;function tr(t){let{origin:e,pathname:n}=location;return f("a",{class:"bookmarklet",draggable:"true",href:`javascript:${encodeURIComponent(ni(e+n))}`,onclick:o=>o.preventDefault()},t)}var Yt={theme:"auto",glosses:!0,labels:!0,clean:!0,remember:!1},nr=["auto","light","dark"],or=["clean","glosses","labels","remember"];function rr(t){let e={...Yt};nr.includes(t?.theme)&&(e.theme=t.theme);for(let n of or)typeof t?.[n]=="boolean"&&(e[n]=t[n]);return e}function sr({say:t,lang:e},n,{change:o,speak:r,forget:s}){let i=b("settings");i.setAttribute("aria-label",t("settings.title"));let l=f("select",{id:"theme",onchange:()=>o({...n,theme:l.value})},...nr.map(u=>f("option",{value:u,selected:u===n.theme},t(`settings.theme.${u}`)))),a=e===re?{...wt,[re]:re}:wt,c=f("select",{id:"language",onchange:()=>r(c.value)},...Object.entries(a).map(([u,h])=>f("option",{value:u,lang:u,selected:u===e},h))),d=or.map(u=>{let h=u==="remember"?`${u}-note`:null,m=f("input",{type:"checkbox",id:`set-${u}`,checked:n[u],"aria-describedby":h,onchange:()=>o({...n,[u]:m.checked})});return f("div",{class:"switch"},m,f("label",{for:m.id},t(`settings.${u}`)),h&&f("p",{class:"note",id:h},t("settings.remember.note")))}),p=f("span",{class:"note",role:"status"});i.replaceChildren(f("h2",{},t("settings.title")),f("div",{class:"fields"},f("label",{for:"theme"},t("settings.theme")),l,f("label",{for:"language"},t("settings.language")),c),...d,f("div",{class:"row"},f("button",{type:"button",id:"forget",onclick:()=>{s(),p.textContent=t("settings.forgotten")}},t("settings.forget")),p),f("h3",{},tr(t("settings.bookmarklet"))),f("p",{class:"note"},t("settings.bookmarklet.note")))}var oi=8e3,ri=6e4;function ir({say:t},e){let n=b("share");n.setAttribute("aria-label",t("share.title"));let o=f("input",{id:"share-link",type:"text",readonly:!0,dir:"ltr"}),r=f("p",{class:"note",id:"share-length",role:"status"});o.setAttribute("aria-describedby","share-length");let s=f("button",{type:"button",class:"primary",id:"share-copy",onclick:async()=>{let c=await Qe(o.value);c||o.select(),r.textContent=c?t("status.copied"):t("status.copy.failed",{keys:Ye("C")})}},t("share.copy")),i=f("button",{type:"button",id:"share-save",onclick:()=>{let c=e();c&&et(tt(c.headline,"json"),"application/json",ko(c.shared))}},t("share.save")),l=f("label",{for:"share-link"},t("share.link"));n.replaceChildren(f("h2",{},t("share.title")),f("p",{class:"note"},t("share.lead")),l,o,r,f("div",{class:"row"},s,i));let a=async()=>{let c=e();if(!c)return;o.value="";let{origin:d,pathname:p}=location,u=`${d}${p}#${await Ke(c.shared)}`,h=u.length,m=h<=ri;o.value=m?u:"";for(let k of[l,o,s])k.hidden=!m;let g=t("share.length",{n:h});r.textContent=m?h>oi?`${g}. ${t("share.long")}`:`${g}.`:t("share.too-long",{n:h})};n.ontoggle=c=>{c.newState==="open"&&a()}}var x=document.querySelector("article-annotator"),Zt=b("article"),F=b("source"),H=b("reference"),E=new rt(Y.say),si=new it,O=Y,L=Yt,S=null,ee=!1,Xt="";function be({text:t,format:e,plain:n=t},o){window.scrollY>0&&window.scrollTo({top:0}),E.hide("text","file","nature","lost","failure"),S={text:t,format:e};let r=e==="html"&&n===t?"":n;ee=r.length<=nt,F.value=ee?r:"",o&&(H.value=o.reference?.slice(0,10)??"",o.kinds?x.kinds=o.kinds:x.removeAttribute("kinds"),o.clean!==void 0&&(L={...L,clean:o.clean},tn()),en());let s=o?.corrections??[];(s.length>0||x.corrections.length>0)&&(x.corrections=s);let i=b("compose").contains(document.activeElement);ye(!1),Qt(),i&&Zt.focus({preventScroll:!0})}function ii(t){if(E.hide("text","file"),!t.trim())return ar();if(ot(t))return E.show("text",{words:e=>e("status.address")});S={text:t,format:_t(t)},ee=!0,dt(),Qt()}function ar(){S=null,F.value="",H.value="",x.cancel(),lt(),x.result=null,E.hide("text","file","nature","lost","failure"),dt(),ye(!0),te(),ct(),F.focus()}function Qt(){S&&(document.body.dataset.state="working",Zt.hidden=!1,x.annotate(S.text,{format:S.format}).catch(t=>{t instanceof DOMException&&/cancelled/.test(t.message)&&S&&E.show("failure",{words:e=>e("status.cancelled"),action:{key:"status.retry",act:lr}})}))}function lr(){E.hide("failure"),Qt()}x.addEventListener("annotator-result",()=>{let{result:t}=x;if(!(!t||!S)){if(E.hide("failure"),S.format==="html"&&F.value===""&&t.sourceText.length<=nt&&(F.value=t.sourceText,ee=!0),t.nature==="article")E.hide("nature");else{let{nature:e,metadata:n}=t;E.show("nature",{words:o=>o(`status.${e}`,{language:ai(n.language)})})}te(),ct()}});x.addEventListener("annotator-corrections",t=>{let{lost:e}=t.detail;e.length>0&&E.show("lost",{words:n=>{let o=new Intl.ListFormat(O.lang,{type:"conjunction"}),r=e.map(({quote:s})=>`“${s?.exact??"?"}”`);return n("status.lost",{n:e.length,list:o.format(r)})}}),dt(),te(),ct()});x.addEventListener("annotator-error",()=>{E.show("failure",{words:t=>t("status.failed"),action:{key:"status.retry",act:lr}}),te()});function te(){let t=S?x.result:null;document.body.dataset.state=t?"reading":S?"working":"empty",Zt.hidden=!S,b("bar").hidden=!S,b("unset").hidden=H.value==="";for(let o of["export","share"]){let r=document.querySelector(`[popovertarget="${o}"]`);r.disabled=!t}let{headline:e=null}=t?.metadata??{},n=O.say("page.title");document.title=e===null?n:`${e} · ${n}`,cr(),si.show(t&&{article:t,language:O,select:o=>{x.select(o)},restore:o=>x.restore(o),restoreAll:()=>x.restoreAll(),compare:()=>Co(t,O.say)})}function cr(){let t=b("compose");b("again").hidden=!S,b("edit").hidden=!t.hidden||!ee,b("hide").hidden=!S;let e=b("held");if(e.hidden=!S||ee,S&&!ee){let n=new Intl.NumberFormat(O.lang,{style:"unit",unit:"megabyte",maximumFractionDigits:1}).format(S.text.length/1e6);e.textContent=O.say("compose.held",{size:n})}}function ye(t){b("compose").hidden=!t,cr()}function ai(t){if(t===null)return"?";try{return new Intl.DisplayNames([O.lang,"en"],{type:"language"}).of(t)??t}catch{return t}}function en(){let{theme:t,glosses:e,labels:n,clean:o}=L,r=document.documentElement;t==="auto"?(r.removeAttribute("data-theme"),x.removeAttribute("theme")):(r.dataset.theme=t,x.setAttribute("theme",t)),Vt("glosses",e),Vt("mark-labels",n),Vt("clean",o),lt()}function Vt(t,e){e?x.removeAttribute(t):x.setAttribute(t,"off")}function lt(){H.value?x.setAttribute("reference-date",H.value):x.removeAttribute("reference-date")}async function dr(t){O=await Ce(t);let{lang:e,dir:n,say:o}=O;document.documentElement.lang=e,document.documentElement.dir=n,e!=="en"&&Et(e,O.strings),x.lang=e;for(let r of document.querySelectorAll("[data-say]")){let s=o(r.dataset.say??"");r.textContent?.trim().replace(/\s+/g," ")!==s&&(r.textContent=s)}for(let r of document.querySelectorAll("[data-say-label]")){let s=r.dataset.sayLabel??"";r.setAttribute("aria-label",o(s))}E.speak(o),er(O,r=>be({text:r,format:"plain"})),Do(O,()=>{let{result:r}=x;return r&&{article:r,corrections:x.corrections}}),ir(O,()=>{let r=nn();return r&&{shared:r,headline:x.result?.metadata.headline??null}}),tn(),Ho(o),te()}function tn(){sr(O,L,{change:t=>{let e=L.remember&&!t.remember;L=t,en(),e&&Kt(),ct(),tn()},speak:t=>{let e=new URL(location.href);e.searchParams.set("lang",t),history.replaceState(null,"",e),dr(t).then(()=>b("language").focus())},forget:()=>{Kt(),L={...L,remember:!1},b("set-remember").checked=!1}})}function nn(){if(!S)return null;let t=!x.hasAttribute("kinds"),{corrections:e}=x;return{text:S.text,...S.format==="html"&&{format:S.format},...!L.clean&&{clean:!1},...H.value&&{reference:H.value},...!t&&{kinds:[...x.kinds]},...e.length>0&&{corrections:e}}}var ct=Je(()=>{L.remember&&(Uo({settings:L,shared:nn()})||E.show("storage",{words:t=>t("status.storage")}))},500);async function ur(){try{let t=await Eo(location.hash);if(!t)return!1;let{text:e,format:n="plain"}=t,o=/^#(text|html)=/.test(location.hash);return Xt=o?"":location.hash,o&&hr(),ot(e)||!e.trim()?(F.value=e,E.show("text",{words:r=>r(e.trim()?"status.address":"status.link.malformed")}),!0):(be({text:e,format:n},t),!0)}catch(t){let e=t instanceof D?t.reason:"malformed";return E.show("text",{words:n=>n(`status.link.${e}`),alarm:!0}),!0}}function dt(){!Xt||S===null||(Xt="",hr())}function hr(){let t=new URL(location.href);t.hash="",history.replaceState(null,"",t)}b("again").addEventListener("click",()=>{ye(!0),window.scrollTo({top:0}),F.focus(),F.select()});b("edit").addEventListener("click",()=>{ye(!0),F.focus(),F.setSelectionRange(0,0),F.scrollTop=0});b("hide").addEventListener("click",()=>{ye(!1),b("again").focus()});b("clear").addEventListener("click",ar);H.addEventListener("change",()=>{lt(),te()});b("unset").addEventListener("click",()=>{H.value="",lt(),te(),H.focus()});window.addEventListener("hashchange",()=>{ur()});Wo({open:t=>{dt(),be(t)},edit:ii,restore:t=>be({text:t.text,format:t.format??"plain"},t),refuse:t=>E.show("text",{words:t,alarm:!0}),tell:t=>E.show("file",{words:t})});var at=jo();L=rr(at?.settings);en();await dr(new URLSearchParams(location.search).get("lang")??navigator.language);if(!await ur()&&at?.shared?.text){let{text:t,format:e="plain"}=at.shared;be({text:t,format:e},at.shared),E.show("file",{words:n=>n("status.restored")})}await To();ln().catch(()=>{});Bo(t=>E.show("update",{words:e=>e("status.update"),action:{key:"status.update.use",act:t}}),()=>{let t=nn();if(!t)return location.reload();Ke(t).then(e=>{let n=new URL(location.href);n.hash=e,history.replaceState(null,"",n),location.reload()})});
