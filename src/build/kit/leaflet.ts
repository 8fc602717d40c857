/** What lies beside the guide in its folder: for whoever unpacks it, in the two languages of most helpers. */
export const leaflet = (issued: string): string => `VEREDA ${issued}

ESPAÑOL
Abrir en un computador: abra la carpeta y toque dos veces "index.html". No hace falta internet.
Pasar a un teléfono: copie un archivo de la carpeta "archivo" (por ejemplo "vereda-es.html") por Bluetooth, cable,
memoria o WhatsApp. Se abre desde Descargas.
Poner en una caja sin internet (por ejemplo una Raspberry Pi que da Wi-Fi):
  1. Copie esta carpeta a /srv/vereda
  2. Instale nginx y copie nginx.conf a /etc/nginx/conf.d/vereda.conf. Si hay otro sitio "default", quítelo.
  3. Reinicie nginx. En el Wi-Fi de la caja, abra la dirección de la caja, por ejemplo http://10.0.0.1/
Sirve cualquier servidor de archivos: mande los encabezados de "_headers". Sin https se lee todo, pero el teléfono
no guarda la guía para después: pase entonces los archivos de "archivo".
Las fechas importan. Esta copia no se pone al día sola: cámbiela cada mes.
Nadie puede comprobar una copia así. Solo la aplicación Vereda comprueba su guía.

ENGLISH
Open on a computer: open the folder and double-click "index.html". No internet is needed.
Pass to a phone: copy a file of the folder "archivo" (for example "vereda-en.html") by Bluetooth, cable, memory card
or WhatsApp. It opens from Downloads.
Put on a box without internet (for example a Raspberry Pi that gives Wi-Fi):
  1. Copy this folder to /srv/vereda
  2. Install nginx and copy nginx.conf to /etc/nginx/conf.d/vereda.conf. Remove another "default" site if there is one.
  3. Restart nginx. In the Wi-Fi of the box, open the address of the box, for example http://10.0.0.1/
Any server of files will do: send the headers of "_headers". Without https everything can be read, but phones do not
keep the guide for later: pass on the files of "archivo" then.
Dates matter. This copy does not renew itself: replace it every month.
Nobody can check such a copy. Only the Vereda app checks its guide.
`;
